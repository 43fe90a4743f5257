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
      return type.cast(new RunCommand());
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
      return type.cast(new VaultCommand(environment, VaultTools.of(CommandTools.vaultClock())));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
