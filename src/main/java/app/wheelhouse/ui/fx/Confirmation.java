package app.wheelhouse.ui.fx;

import org.jspecify.annotations.Nullable;

/// Asks the trader before money moves.
@FunctionalInterface
public interface Confirmation {
  /// What is asked.
  ///
  /// @param title a short question, such as `Close 0.5 BTC?`
  /// @param text what will happen, one or two sentences
  /// @param act the name of the act on the button, such as `Close position`; never `OK`
  /// @param dangerous whether the button warns
  /// @param word that must be typed before the button works; null for none
  record Question(String title, String text, String act, boolean dangerous, @Nullable String word) {
    /// A question that a click answers.
    public Question(String title, String text, String act, boolean dangerous) {
      this(title, text, act, dangerous, null);
    }
  }

  /// Runs `yes` on the JavaFX thread if the trader agrees; anything else does nothing.
  void ask(Question question, Runnable yes);
}
