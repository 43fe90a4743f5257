package app.wheelhouse.ui.control;

import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/// Keeps private keys out of plain fields: a change that would put one in never happens, so that
/// neither the field nor its undo ever holds it.
public final class KeyGuard {
  /// A key of 32 bytes as hex, or the key of an AI back end.
  private static final Pattern SECRET =
      Pattern.compile("(?<![0-9a-fA-F])(?:0[xX])?[0-9a-fA-F]{64}(?![0-9a-fA-F])|sk-[\\w-]{16,}");

  private KeyGuard() {}

  /// @param longest characters that the field takes
  /// @param secret told when a secret was refused
  /// @param tooLong told when something longer was refused
  public static void on(TextField field, int longest, Runnable secret, Runnable tooLong) {
    field.setTextFormatter(
        new TextFormatter<>(change -> {
          String text = change.getControlNewText();
          if (!change.isContentChange()) {
            return change;
          }
          if (isSecret(text)) {
            secret.run();
            return null;
          }
          if (text.strip().length() > longest) {
            tooLong.run();
            return null;
          }
          return change;
        }));
  }

  /// Whether there is a secret in the text.
  public static boolean isSecret(String text) {
    return SECRET.matcher(text).find();
  }
}
