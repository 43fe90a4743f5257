package app.wheelhouse.ui.control;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.util.Duration;

/// Empties the clipboard some time after a secret was pasted from it, if it still holds that.
///
/// What it held is remembered only as a digest.
final class ClipboardWipe {
  private static final Duration AFTER = Duration.seconds(30);

  private final PauseTransition wait = new PauseTransition(AFTER);
  private byte[] pasted = new byte[0];

  ClipboardWipe() {
    wait.setOnFinished(_ -> expire());
  }

  /// Begins to wait.
  void pasted(String text) {
    pasted = digest(text);
    wait.playFromStart();
  }

  /// Whether something pasted may still lie there.
  boolean isWaiting() {
    return pasted.length > 0;
  }

  /// The time is over.
  void expire() {
    wait.stop();
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String now = clipboard.getString();
    if (now != null && isWaiting() && MessageDigest.isEqual(pasted, digest(now))) {
      clipboard.clear();
    }
    pasted = new byte[0];
  }

  private static byte[] digest(String text) {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes.duplicate());
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    } finally {
      Arrays.fill(bytes.array(), (byte) 0);
    }
  }
}
