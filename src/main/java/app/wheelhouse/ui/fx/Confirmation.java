package app.wheelhouse.ui.fx;

/// Asks the trader before money moves.
@FunctionalInterface
public interface Confirmation {
  /// What is asked.
  ///
  /// @param title a short question, such as `Close 0.5 BTC?`
  /// @param text what will happen, one or two sentences
  /// @param act the name of the act on the button, such as `Close position`; never `OK`
  /// @param dangerous whether the button warns
  record Question(String title, String text, String act, boolean dangerous) {}

  /// Runs `yes` on the JavaFX thread if the trader agrees; anything else does nothing.
  void ask(Question question, Runnable yes);
}
