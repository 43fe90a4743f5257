package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.BadInput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine;

/// One `decision` command with a replay of the test's own, and what it said.
final class DecisionRan {
  private DecisionRan() {}

  static Ran of(DecisionReplay replay, Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new DecisionCommand(Map.of(), replay));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((failure, _) -> {
      failure.getCommandLine().getErr().println(failure.getMessage());
      return ExitCode.USAGE;
    });
    line.setExecutionExceptionHandler((failure, command, _) -> {
      if (failure instanceof BadInput) {
        command.getErr().println(failure.getMessage());
        return ExitCode.INPUT;
      }
      throw failure;
    });
    int exit = line.execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    assertThat(out.toString() + err)
        .as("nobody is shown the name of an exception")
        .doesNotContain("Exception", "\tat ");
    return new Ran(exit, out.toString(), err.toString());
  }
}
