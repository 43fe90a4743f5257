package app.wheelhouse.vault;

/// Makes a key from a passphrase, as slowly as the cost says.
@FunctionalInterface
interface Derivation {
  /// @param passphrase left as it is
  /// @param salt [VaultLid#SALT] bytes
  /// @return 32 bytes that the caller wipes
  /// @throws VaultException when the machine has too little memory
  byte[] derive(byte[] passphrase, byte[] salt, VaultCost cost) throws VaultException;
}
