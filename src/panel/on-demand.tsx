import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {Component, type ComponentType, lazy, type ReactNode, Suspense} from "react";
import {logUnforeseen} from "./say-failure";
import {useWords} from "./words/use-words";

/**
 * A part of the panel that is fetched when it is first shown; until then `Meanwhile` is. Where it does not come, as the
 * network is gone or the site's files are others by now, that is said in its place, and it can be fetched anew.
 */
export function onDemand<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>, Meanwhile?: ComponentType,
): ComponentType<Props> {
  const load = () => fetch().then((Fetched) => ({default: Fetched as ComponentType<object>}), (error: unknown) => {
    Part = lazy(load);
    throw error;
  });
  let Part = lazy(load);
  return (props: Props) => (
    <Fallible shows={() => <Suspense fallback={Meanwhile && <Meanwhile />}><Part {...props} /></Suspense>} />
  );
}

type FallibleProps = {readonly shows: () => ReactNode};

/** A part of the panel that may fail without taking the rest along: then that is said in its place. */
export class Fallible extends Component<FallibleProps, {readonly hasFailed: boolean}> {
  override state = {hasFailed: false};

  static getDerivedStateFromError = () => ({hasFailed: true});

  override componentDidCatch(error: unknown): void {
    logUnforeseen(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <NotShown onAgain={() => this.setState({hasFailed: false})} /> : this.props.shows();
  }
}

function NotShown({onAgain}: {readonly onAgain: () => void}) {
  const {words} = useWords();
  const styles = useStyles();
  return (
    <div role="alert" className={styles.failed}>
      <p className={styles.why}>{words.notShown}</p>
      <Button onClick={onAgain}>{words.check.retry}</Button>
    </div>
  );
}

const useStyles = makeStyles({
  failed: {padding: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300},
  why: {margin: `0 0 ${tokens.spacingVerticalS}`},
});
