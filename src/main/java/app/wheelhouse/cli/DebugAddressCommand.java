package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `debug address`: which address a key signs for, to be approved as an agent or to be compared
/// with the one that the venue names; never the key.
@Command(
    name = "address",
    description = {
      "Prints the address of a private key, such as the one of an agent to be approved.",
      "The key comes from --key-file, or from the variable WHEELHOUSE_AGENT_KEY; it is never shown."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DebugAddressCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "file with the key as 64 hex digits, which only you may read")
  private @Nullable Path keyFile;

  DebugAddressCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws BadInput {
    Path file = keyFile;
    try (HeldKey held =
        file == null
            ? AccountOptions.fromVariable(environment)
            : HeldKey.taking(OwnedKeyFile.read(file))) {
      spec.commandLine().getOut().println(address(held.take()));
    }
    return ExitCode.OK;
  }

  /// Wipes the key.
  private static String address(byte[] key) {
    // The address of a key is the same on both networks.
    try (HyperliquidSigner signer = new HyperliquidSigner(key, HyperliquidNetwork.TESTNET)) {
      return signer.address();
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
