package app.wheelhouse.ai.prompt;

/// The number of the prompt's form; it rises with every change of a fixed text or of the layout, so
/// that records of two forms are never compared as one.
public final class PromptVersion {
  public static final int CURRENT = 1;

  private PromptVersion() {}
}
