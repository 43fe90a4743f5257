package app.wheelhouse.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands, and hands the environment to those that look for the data directory.
final class Commands implements IFactory {
  private final Map<String, String> environment;

  Commands(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand());
    }
    if (type == JournalCommand.class) {
      return type.cast(new JournalCommand(environment));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
