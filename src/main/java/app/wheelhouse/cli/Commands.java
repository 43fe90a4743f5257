package app.wheelhouse.cli;

import app.wheelhouse.desk.CommandTools;
import app.wheelhouse.desk.WindowRequest;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands, and hands each what it needs: the environment to those that look for the
/// data directory, the window to the one that opens it.
final class Commands implements IFactory {
  private final Map<String, String> environment;

  private final Consumer<WindowRequest> window;

  Commands(Map<String, String> environment, Consumer<WindowRequest> window) {
    this.window = window;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(environment, vaultTools()));
    }
    if (type == OpenCommand.class) {
      return type.cast(new OpenCommand(window));
    }
    if (type == JournalCommand.class) {
      return type.cast(new JournalCommand(environment));
    }
    if (type == MarketCommand.class) {
      return type.cast(new MarketCommand(CommandTools::reads, Thread::sleep));
    }
    if (type == VaultCommand.class) {
      return type.cast(new VaultCommand(environment, vaultTools()));
    }
    if (type == TradeCommand.class) {
      return type.cast(new TradeCommand(environment, vaultTools()));
    }
    if (type == PositionCommand.class) {
      return type.cast(new PositionCommand(environment, vaultTools()));
    }
    if (type == AccountCommand.class) {
      return type.cast(new AccountCommand(environment, vaultTools()));
    }
    if (type == VenueCommand.class) {
      return type.cast(new VenueCommand(environment, vaultTools()));
    }
    if (type == DebugAddressCommand.class) {
      return type.cast(new DebugAddressCommand(environment));
    }
    if (type == DecisionCommand.class) {
      return type.cast(new DecisionCommand(environment, new AskedAgain(environment)));
    }
    if (type == AiModelsCommand.class) {
      return type.cast(new AiModelsCommand(environment, AiMemory::bytes));
    }
    if (type == AiAskCommand.class) {
      return type.cast(new AiAskCommand(environment));
    }
    if (type == AiArenaCommand.class) {
      return type.cast(new AiArenaCommand(environment));
    }
    if (type == ModelServerCommand.class) {
      return type.cast(new ModelServerCommand(UntilInterrupted::hold));
    }
    if (type == ExchangeCommand.class) {
      return type.cast(
          new ExchangeCommand(CommandTools.vaultClock().millis(), UntilInterrupted::hold));
    }
    return CommandLine.defaultFactory().create(type);
  }

  private static VaultTools vaultTools() {
    return VaultTools.of(CommandTools.vaultClock());
  }
}
