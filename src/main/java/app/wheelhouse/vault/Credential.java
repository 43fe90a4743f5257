package app.wheelhouse.vault;

import app.wheelhouse.support.Redactor;
import java.util.concurrent.TimeUnit;

/// What may be shown of a credential: everything but the secret.
///
/// @param note the trader's own words, one line of at most 200 characters
/// @param createdMillis when it was first stored, epoch milliseconds
/// @param rotatedMillis when its secret was last replaced, epoch milliseconds; as created before
public record Credential(CredentialId id, String note, long createdMillis, long rotatedMillis) {
  /// Longest note.
  public static final int NOTE_LENGTH = 200;

  /// @throws IllegalArgumentException when the note is too long, has several lines or looks like a
  ///   secret, with a sentence for the trader that does not repeat it
  public Credential {
    if (note.length() > NOTE_LENGTH || note.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "A note is one line of at most " + NOTE_LENGTH + " characters.");
    }
    if (!Redactor.redact(note).equals(note)) {
      throw new IllegalArgumentException(
          "The note looks as if it held a key. Notes are shown in lists; write what it is for.");
    }
  }

  /// Whole days since the secret was last replaced; 0 when the clock is behind that.
  public long ageDays(long nowMillis) {
    return Math.max(0, TimeUnit.MILLISECONDS.toDays(nowMillis - rotatedMillis));
  }
}
