package app.wheelhouse.ui.control;

import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import org.jspecify.annotations.Nullable;

/// Keeps private keys out of plain fields. One that is pasted never gets in, so that neither the
/// field nor its undo ever holds it. One that is typed is known as such only when most of it stands
/// there: the field and its undo are emptied, and the rest of it is not taken either.
public final class KeyGuard {
  /// A key of 32 bytes as hex, or the key of an AI back end.
  private static final Pattern SECRET =
      Pattern.compile("(?<![0-9a-fA-F])(?:0[xX])?[0-9a-fA-F]{64}(?![0-9a-fA-F])|sk-[\\w-]{16,}");

  /// What can only be a piece of such a key where it is too long for the field.
  private static final Pattern PIECE = Pattern.compile("(?:0[xX])?[0-9a-fA-F]{31,}");

  /// More hex digits than an address has.
  private static final Pattern OVER_ADDRESS = Pattern.compile("(?:0[xX])?[0-9a-fA-F]{41,}");

  private static final Pattern BETWEEN = Pattern.compile("[\\s:_-]");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F\\s:_-]*");
  private static final Pattern WORD = Pattern.compile("[\\s\\w-]*");

  private final TextField field;
  private final int longest;
  private final Runnable secret;
  private final Runnable tooLong;

  /// What the rest of a key that is being typed is made of; null while none is.
  private @Nullable Pattern rest;

  private KeyGuard(TextField field, int longest, Runnable secret, Runnable tooLong) {
    this.field = field;
    this.longest = longest;
    this.secret = secret;
    this.tooLong = tooLong;
  }

  /// @param longest characters that the field takes
  /// @param secret told when a secret was refused
  /// @param tooLong told when something longer was refused
  public static void on(TextField field, int longest, Runnable secret, Runnable tooLong) {
    KeyGuard guard = new KeyGuard(field, longest, secret, tooLong);
    field.setTextFormatter(new TextFormatter<>(guard::judge));
    field.focusedProperty().subscribe((_, _) -> guard.rest = null);
  }

  private @Nullable Change judge(Change change) {
    if (!change.isContentChange()) {
      return change;
    }
    String text = change.getControlNewText();
    if (isSecret(change.getText())) {
      secret.run();
      return null;
    }
    String digits = BETWEEN.matcher(text).replaceAll("");
    boolean over = text.strip().length() > longest;
    if (isSecret(text) || OVER_ADDRESS.matcher(digits).matches()) {
      return empty(text, "");
    }
    if (over && PIECE.matcher(digits).matches()) {
      return empty(text, "");
    }
    if (isRest(change, text)) {
      return empty(text, change.getText().equals("0") ? "0" : "");
    }
    if (over) {
      tooLong.run();
      return null;
    }
    return change;
  }

  /// Whether this is the next character of a key that was refused. A 0 may begin an address and
  /// stands until the next one, under the same words.
  private boolean isRest(Change change, String text) {
    Pattern more = rest;
    if (more == null || change.getText().isEmpty()) {
      return false;
    }
    boolean typed = change.getText().length() == 1;
    if (!typed || !more.matcher(text).matches()) {
      rest = null;
      return false;
    }
    return true;
  }

  /// Setting the text, unlike a change, forgets the undo as well.
  private @Nullable Change empty(String text, String left) {
    Pattern more = rest;
    rest = null;
    field.setText(left);
    field.end();
    rest = more != null ? more : text.contains("sk-") ? WORD : HEX;
    secret.run();
    return null;
  }

  /// Whether there is a secret in the text.
  public static boolean isSecret(String text) {
    return SECRET.matcher(text).find();
  }
}
