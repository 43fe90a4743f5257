package app.wheelhouse.vault;

import java.util.Comparator;
import java.util.regex.Pattern;

/// Names one credential; names are no secrets, yet in the file they are encrypted too.
///
/// @param kind what it is for
/// @param owner whose it is: a venue's account (`hyperliquid/main`) or an AI back end
///   (`openrouter`); 1 to 48 of `A-Z a-z 0-9 . _ / : -`
/// @param name the trader's own, 1 to 32 of `A-Z a-z 0-9 . _ -`
public record CredentialId(CredentialKind kind, String owner, String name)
    implements Comparable<CredentialId> {
  private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9._/:-]{1,48}");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  private static final Comparator<CredentialId> ORDER =
      Comparator.comparing(CredentialId::kind)
          .thenComparing(CredentialId::owner)
          .thenComparing(CredentialId::name);

  /// @throws IllegalArgumentException when owner or name has another form, with a sentence for the
  ///   trader
  public CredentialId {
    if (!OWNER.matcher(owner).matches()) {
      throw new IllegalArgumentException(
          "An owner has 1 to 48 letters, digits or . _ / : - (for example hyperliquid/main).");
    }
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A name has 1 to 32 letters, digits or . _ - (for example main).");
    }
  }

  @Override
  public int compareTo(CredentialId other) {
    return ORDER.compare(this, other);
  }

  /// `kind owner name`, as sentences name it.
  @Override
  public String toString() {
    return kind.word() + " " + owner + " " + name;
  }
}
