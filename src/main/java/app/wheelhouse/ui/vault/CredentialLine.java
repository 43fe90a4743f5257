package app.wheelhouse.ui.vault;

import app.wheelhouse.vault.Credential;
import app.wheelhouse.vault.CredentialId;
import app.wheelhouse.vault.CredentialKind;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A credential as a row: everything but the secret.
///
/// @param purpose kind and owner
/// @param note the trader's own words; empty for none
/// @param old whether it should be replaced
/// @param address in the note, to be copied; empty for none
record CredentialLine(
    CredentialId id,
    String purpose,
    String note,
    String age,
    boolean old,
    String added,
    String address) {
  /// Days after which a key is called old.
  static final long OLD_DAYS = 180;

  private static final Pattern ADDRESS =
      Pattern.compile("(?<![0-9a-zA-Z])0x[0-9a-fA-F]{40}(?![0-9a-fA-F])");

  static CredentialLine of(Credential credential, long now, ZoneId zone, VaultTexts texts) {
    long days = credential.ageDays(now);
    Matcher address = ADDRESS.matcher(credential.note());
    CredentialId id = credential.id();
    return new CredentialLine(
        id,
        texts.of("purpose", texts.kind(id.kind()), id.owner()),
        credential.note(),
        texts.of("age", days),
        days > OLD_DAYS,
        VaultTexts.day(credential.createdMillis(), zone),
        address.find() ? address.group() : "");
  }

  /// Agent keys are made anew on the accounts page, where the venue proves them.
  boolean replaceable() {
    return id.kind() != CredentialKind.HYPERLIQUID_AGENT;
  }
}
