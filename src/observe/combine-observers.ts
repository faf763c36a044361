import type { Observer } from "./observer.ts";

/** One observer that tells several, each of which hears what it has ears for. */
export function combineObservers(observers: readonly Partial<Observer>[]): Observer {
  const tell =
    <Name extends keyof Observer>(name: Name) =>
    (...heard: Parameters<Observer[Name]>): void => {
      for (const observer of observers)
        (observer[name] as ((...heard: Parameters<Observer[Name]>) => void) | undefined)?.(...heard);
    };
  return {
    begun: tell("begun"),
    answered: tell("answered"),
    decided: tell("decided"),
    fault: tell("fault"),
    reloaded: tell("reloaded"),
    compared: tell("compared"),
    comparisonDropped: tell("comparisonDropped"),
  };
}
