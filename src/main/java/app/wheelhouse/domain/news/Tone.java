package app.wheelhouse.domain.news;

/// How readers of a source judged an item; a source without votes says nothing.
public enum Tone {
  POSITIVE,
  NEUTRAL,
  NEGATIVE
}
