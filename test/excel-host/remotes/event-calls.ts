import type {Remote} from "../remote";
import {eventTypes, type Session} from "../session";

/** How the client listens and stops listening: one pair of methods an event. */
export const eventCalls = (session: Session, target: string): NonNullable<Remote["calls"]> =>
  Object.fromEntries(Object.entries(eventTypes).flatMap(([name, type]) => [
    [`_Register${name}Event`, () => void session.watched.add(`${type} ${target}`)],
    [`_Unregister${name}Event`, () => void session.watched.delete(`${type} ${target}`)],
  ]));
