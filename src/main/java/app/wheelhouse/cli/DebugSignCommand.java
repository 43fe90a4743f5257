package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.ActionKind;
import app.wheelhouse.venue.hyperliquid.action.BadAction;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import app.wheelhouse.venue.hyperliquid.action.SignedAction;
import app.wheelhouse.venue.hyperliquid.action.UserActionSigner;
import app.wheelhouse.venue.hyperliquid.action.WalletAddress;
import app.wheelhouse.venue.hyperliquid.action.WireValue;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import app.wheelhouse.venue.hyperliquid.action.WrongNetwork;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `debug sign`: the signature of an action, to be compared with that of another program.
@Command(
    name = "sign",
    description = {
      "Signs an action and prints connectionId, digest, r, s and v as JSON; sends nothing.",
      "The keys of the action stay in the order of the file, since their order is signed."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DebugSignCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--venue",
      required = true,
      paramLabel = "NAME",
      description = "whose rules of signing: hyperliquid")
  private String venue = "";

  @Option(
      names = "--network",
      required = true,
      description = "mainnet or testnet; a signature for one means nothing on the other")
  private HyperliquidNetwork network = HyperliquidNetwork.TESTNET;

  @Option(
      names = "--key-file",
      required = true,
      paramLabel = "FILE",
      description = "a private key as 64 hex digits, with or without 0x")
  private Path keyFile = Path.of("");

  @Option(
      names = "--nonce",
      required = true,
      paramLabel = "N",
      description = "epoch milliseconds; for a user-signed action the one inside it")
  private long nonce;

  @Option(
      names = "--vault-address",
      paramLabel = "0x…",
      description = "the vault or sub-account that is traded for")
  private @Nullable String vaultAddress;

  @Option(
      names = "--expires-after",
      paramLabel = "MS",
      description = "epoch milliseconds after which the venue refuses the action")
  private @Nullable Long expiresAfter;

  @Option(
      names = "--action",
      required = true,
      paramLabel = "FILE",
      description = "the action as JSON: what stands under \"action\" in a request")
  private Path actionFile = Path.of("");

  @Override
  public Integer call() throws BadInput {
    checkOptions();
    WireValue action = DebugSignFiles.action(actionFile);
    ActionKind kind = kind(action);
    if (kind instanceof ActionKind.Wallets(var type)
        && (vaultAddress != null || expiresAfter != null)) {
      throw misused(
          type.wire() + " is signed by the wallet: it has no --vault-address or --expires-after");
    }
    byte[] key = DebugSignFiles.key(keyFile, spec.commandLine().getErr());
    try {
      SignedAction signed = sign(kind, (Keyed) action, key);
      spec.commandLine().getOut().println(json(signed));
      return ExitCode.OK;
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private void checkOptions() {
    if (!venue.equalsIgnoreCase("hyperliquid")) {
      throw misused("No venue " + venue + " is known here: --venue hyperliquid");
    }
    if (nonce < 0) {
      throw misused("--nonce is zero or above, not " + nonce);
    }
    if (expiresAfter != null && expiresAfter < 0) {
      throw misused("--expires-after is zero or above, not " + expiresAfter);
    }
    if (vaultAddress != null) {
      try {
        vaultAddress = new WalletAddress(vaultAddress).text();
      } catch (IllegalArgumentException none) {
        throw misused("--vault-address: " + none.getMessage());
      }
    }
  }

  private ActionKind kind(WireValue action) throws BadInput {
    try {
      return ActionKind.of(action);
    } catch (BadAction unfit) {
      throw new BadInput(actionFile + ": " + unfit.getMessage());
    }
  }

  private SignedAction sign(ActionKind kind, Keyed action, byte[] key) throws BadInput {
    return switch (kind) {
      case ActionKind.Agents() -> {
        try (HyperliquidSigner signer = new HyperliquidSigner(key, network)) {
          yield signer.sign(action, nonce, vaultAddress, expiresAfter, network);
        }
      }
      case ActionKind.Wallets _ -> {
        try (UserActionSigner signer = new UserActionSigner(key, network)) {
          yield signer.sign(action, nonce);
        } catch (BadAction | WrongNetwork unfit) {
          throw new BadInput(actionFile + ": " + unfit.getMessage());
        }
      }
    };
  }

  private static String json(SignedAction signed) {
    WireValue id =
        signed.connectionId() == null ? new WireValue.Nil() : WireValue.text(signed.connectionId());
    return Keyed.of("connectionId", id)
        .with("digest", signed.digest())
        .with("r", signed.r())
        .with("s", signed.s())
        .with("v", signed.v())
        .done()
        .json();
  }

  private ParameterException misused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
