package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.vault.Credential;
import app.wheelhouse.vault.CredentialId;
import app.wheelhouse.vault.CredentialKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Which credential is meant.
final class VaultCredentialOption {
  @Parameters(paramLabel = "NAME", description = "the credential's name, such as main")
  private String name = "";

  @Option(
      names = "--kind",
      converter = VaultKindConverter.class,
      description = "hyperliquid-agent, evm-key, venue-key or ai-key")
  private @Nullable CredentialKind kind;

  @Option(
      names = "--owner",
      description = "whose it is: hyperliquid/main, openrouter …; else hyperliquid, evm, venue, ai")
  private @Nullable String owner;

  /// The name of a new one.
  ///
  /// @throws ParameterException when the kind is missing, or a name has another form
  CredentialId fresh(CommandSpec spec) {
    CredentialKind of = kind;
    if (of == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Say what it is: --kind hyperliquid-agent, evm-key, venue-key, ai-key");
    }
    try {
      return new CredentialId(of, owner == null ? usualOwner(of) : owner, name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  /// The one of this name; kind and owner are needed only where several have it.
  CredentialId among(List<Credential> credentials) throws BadInput {
    List<CredentialId> found =
        credentials.stream()
            .map(Credential::id)
            .filter(id -> id.name().equals(name))
            .filter(id -> kind == null || id.kind() == kind)
            .filter(id -> owner == null || id.owner().equals(owner))
            .toList();
    return switch (found.size()) {
      case 0 ->
          throw new BadInput("The vault has no such credential; vault list says what it has.");
      case 1 -> found.getFirst();
      default ->
          throw new BadInput(
              found.size() + " credentials have that name; say --kind and --owner as well.");
    };
  }

  private static String usualOwner(CredentialKind kind) {
    return switch (kind) {
      case HYPERLIQUID_AGENT -> "hyperliquid";
      case EVM_KEY -> "evm";
      case VENUE_KEY -> "venue";
      case AI_KEY -> "ai";
    };
  }
}
