package app.wheelhouse.indicator;

/// A value that follows a series bar by bar and says how many of its first values are missing.
///
/// Each closed bar is fed once, oldest first. Values are `NaN` until enough bars are in; an
/// indicator with several values may show the simpler ones before it is ready. Recursive ones (EMA
/// and Wilder's averages) start from a plain average, as their authors do: the weight of that start
/// fades by the bar and is `(1 − 2/(n+1))^k` or `(1 − 1/n)^k` after `k` more bars.
///
/// A refused update throws and leaves the indicator as it was. Not safe for use by two threads.
public interface Indicator {
  /// How many first bars leave at least one value missing; the bar after them is the first good
  /// one.
  int warmUp();

  /// True once more than [#warmUp()] bars are in: from then on every value is a finite number,
  /// except where a value's own text names a case in which it has no meaning.
  boolean isReady();
}
