package app.wheelhouse.vault;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// What one guess of the passphrase costs: the parameters of Argon2id (RFC 9106).
///
/// @param memoryKib memory, KiB
/// @param passes over that memory
/// @param lanes that could be filled at the same time
public record VaultCost(int memoryKib, int passes, int lanes) {
  /// The least for a vault made today: 128 MiB, 3 passes, 1 lane (0.7 s on one core of 2.6 GHz).
  public static final VaultCost FLOOR = new VaultCost(128 * 1024, 3, 1);

  /// The least that a file may ask for: 19 MiB and one pass, below that somebody weakened it.
  public static final VaultCost LEAST = new VaultCost(19 * 1024, 1, 1);

  /// The most that a file may ask for: 1 GiB and 20 passes, beyond it exhausts the machine.
  public static final VaultCost MOST = new VaultCost(1024 * 1024, 20, 4);

  private static final long TARGET_NANOS = TimeUnit.MILLISECONDS.toNanos(1_050);

  private static final long ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

  /// The cost for this machine: about a second a guess, never below [#FLOOR]. Takes 2 to 5 s.
  ///
  /// @param nanos a clock that only goes forward, nanoseconds
  /// @throws VaultException when the machine has too little memory
  public static VaultCost calibrated(LongSupplier nanos) throws VaultException {
    return calibrated(new Argon2Derivation(), nanos, Runtime.getRuntime().maxMemory() / 4);
  }

  /// First more passes, then more memory. The first derivation only warms the machine up; of the
  /// next two the faster counts, so that a busy moment does not make a weak vault.
  ///
  /// @param memoryBytes the most that may be used
  static VaultCost calibrated(Derivation derivation, LongSupplier nanos, long memoryBytes)
      throws VaultException {
    measure(derivation, nanos);
    long fastest = Math.min(measure(derivation, nanos), measure(derivation, nanos));
    double perPass = Math.max(1, (double) fastest / FLOOR.passes);
    int passes = Math.clamp((long) (TARGET_NANOS / perPass), FLOOR.passes, MOST.passes);
    int memory = FLOOR.memoryKib;
    double expected = perPass * passes;
    while (expected < ENOUGH_NANOS
        && 2 * memory <= MOST.memoryKib
        && 2L * memory * 1024 <= memoryBytes) {
      memory *= 2;
      expected *= 2;
    }
    return new VaultCost(memory, passes, FLOOR.lanes);
  }

  private static long measure(Derivation derivation, LongSupplier nanos) throws VaultException {
    long start = nanos.getAsLong();
    derivation.derive(new byte[16], new byte[VaultLid.SALT], FLOOR);
    return nanos.getAsLong() - start;
  }

  /// True when a file may ask for this; checked before anything is derived.
  public boolean isAccepted() {
    return memoryKib >= LEAST.memoryKib
        && memoryKib <= MOST.memoryKib
        && passes >= LEAST.passes
        && passes <= MOST.passes
        && lanes >= LEAST.lanes
        && lanes <= MOST.lanes;
  }

  /// True when a guess is cheaper than at the other in memory or in passes.
  boolean isBelow(VaultCost other) {
    return memoryKib < other.memoryKib || passes < other.passes;
  }

  /// This, raised to the other where it is below.
  VaultCost atLeast(VaultCost other) {
    return isBelow(other)
        ? new VaultCost(Math.max(memoryKib, other.memoryKib), Math.max(passes, other.passes), lanes)
        : this;
  }
}
