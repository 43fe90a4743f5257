package app.wheelhouse.vault;

/// Something the vault did not do; the message is a sentence for the trader that says what to do,
/// and never holds a secret.
public final class VaultException extends Exception {
  private static final long serialVersionUID = 1;

  private final VaultFault fault;

  public VaultException(VaultFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public VaultFault fault() {
    return fault;
  }

  @Override
  public String toString() {
    return fault + ": " + getMessage();
  }
}
