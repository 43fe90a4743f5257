package app.wheelhouse.vault;

/// What can be wrong with a vault, or with what was asked of it.
public enum VaultFault {
  /// The passphrase is wrong or the file was changed: nobody can tell which.
  WRONG_PASSPHRASE,
  /// After wrong passphrases the next try has to wait.
  TOO_SOON,
  /// The passphrase is too short to protect anything.
  WEAK_PASSPHRASE,
  /// It has to be unlocked first.
  LOCKED,
  /// There is no file.
  MISSING,
  /// There is a file where a new one was to be made.
  EXISTS,
  /// The file ends too early.
  TRUNCATED,
  /// The file is none of ours.
  FOREIGN,
  /// A newer Wheelhouse wrote it.
  NEWER,
  /// It says an older format than there ever was.
  DOWNGRADED,
  /// It asks for a derivation that is too weak, or that would exhaust the machine.
  ABSURD_COST,
  /// The content is not what was written.
  DAMAGED,
  /// Another program wrote the file after it was unlocked here.
  CHANGED_ON_DISK,
  /// Another program writes it at this moment.
  BUSY,
  /// The disk refused.
  DISK,
  /// The machine has too little memory for the derivation.
  NO_MEMORY,
  /// No credential of that name.
  UNKNOWN_CREDENTIAL,
  /// A credential of that name is there already.
  DUPLICATE_CREDENTIAL,
  /// What was given cannot be a secret of that kind, or a name or note has a wrong form.
  UNUSABLE,
  /// No more credentials fit.
  FULL,
  /// The system's keychain is not there, locked or silent.
  NO_KEYCHAIN,
  /// What was remembered is missing, or opens another vault.
  NOT_REMEMBERED,
  /// A vault with a trading key is not remembered.
  TRADING_KEY
}
