package app.wheelhouse.ui.vault;

import app.wheelhouse.vault.VaultException;
import app.wheelhouse.vault.VaultFault;

/// Something that was not done, as the trader reads it.
record VaultProblem(Kind kind, String sentence) {

  /// What a problem asks for.
  enum Kind {
    /// To be said.
    SAY,
    /// The next try waits; the countdown says it.
    WAIT,
    /// The vault is not as it was thought to be.
    LOOK,
    /// The file cannot be used.
    DAMAGED
  }

  /// Messages of exceptions that are not ours are not shown: nobody knows what is in them.
  static VaultProblem of(Exception problem, VaultTexts texts) {
    return problem instanceof VaultException known
        ? new VaultProblem(kind(known.fault()), String.valueOf(known.getMessage()))
        : new VaultProblem(Kind.SAY, texts.of("unexpected", problem.getClass().getSimpleName()));
  }

  private static Kind kind(VaultFault fault) {
    return switch (fault) {
      case TOO_SOON -> Kind.WAIT;
      case MISSING, LOCKED -> Kind.LOOK;
      case TRUNCATED, FOREIGN, NEWER, DOWNGRADED, ABSURD_COST, DAMAGED -> Kind.DAMAGED;
      case WRONG_PASSPHRASE,
          WEAK_PASSPHRASE,
          EXISTS,
          CHANGED_ON_DISK,
          BUSY,
          DISK,
          NO_MEMORY,
          UNKNOWN_CREDENTIAL,
          DUPLICATE_CREDENTIAL,
          UNUSABLE,
          FULL,
          NO_KEYCHAIN,
          NOT_REMEMBERED,
          TRADING_KEY ->
          Kind.SAY;
    };
  }
}
