import type {Univer} from "@univerjs/core";
import {type IRender, IRenderManagerService, Layer, type Scene} from "@univerjs/engine-render";

/**
 * Univer asks for sixty frames a second whether or not there is anything to draw: a tenth of a processor, for as long
 * as the page stands. Here its loops end with the frame after which nothing is left to be drawn, and begin again as
 * soon as something is: whatever changes says so to its layer.
 */
export function restWhileStill(univer: Univer): void {
  Layer.prototype.makeDirty = makeDirty;
  const tend = (render: IRender) => {
    if (!wakeners.has(render.scene)) wakeners.set(render.scene, restful(univer, render));
  };
  const renders = univer.__getInjector().get(IRenderManagerService);
  renders.getRenderAll().forEach(tend);
  const coming = renders.created$.subscribe(tend);
  univer.onDispose(() => coming.unsubscribe());
}

/** Of one Univer and the next: one begins before the other has ended. */
const wakeners = new WeakMap<Scene, () => void>();

const usual = Layer.prototype.makeDirty;

function makeDirty(this: Layer, state = true): Layer {
  usual.call(this, state);
  if (state) wakeners.get(this.scene)?.();
  return this;
}

/** Takes over a loop of Univer's own, wherever that begins one, and gives the way to wake it. */
function restful(univer: Univer, {engine, scene, activated$}: IRender): () => void {
  let isShown = false;
  // Not within the frame: the engine would ask for the next one twice if it were woken before that ends.
  const rest = () => queueMicrotask(() => scene.isDirty() || engine.stopRenderLoop());
  const draw = () => {
    scene.render();
    if (!scene.isDirty()) rest();
  };
  const wake = () => {
    if (isShown) engine.runRenderLoop(draw);
  };
  // Univer begins and ends its loop by the same word; it listens first, for it is made first.
  const shown = activated$.subscribe((now) => queueMicrotask(() => {
    engine.stopRenderLoop();
    isShown = now && !shown.closed;
    wake();
  }));
  univer.onDispose(() => {
    isShown = false;
    shown.unsubscribe();
  });
  return wake;
}
