package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.vault.Keychain;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.vault.VaultCost;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/// Runs vault commands in this process with a cheap derivation, a clock that stands still and
/// somebody who types.
final class VaultRan {
  final Map<String, String> environment = new TreeMap<>();
  final Deque<String> typed = new ArrayDeque<>();

  /// Questions that were asked, and everything that was ever said.
  final StringBuilder said = new StringBuilder();

  long millis = 1_756_857_600_000L;

  /// Of the computer: none, until a test brings one.
  Keychain keychain = Keychain.ofSystem("Linux", "");

  /// Nobody can type.
  boolean isScript;

  Ran run(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    VaultTools tools =
        new VaultTools(
            new VaultClock(() -> millis, () -> 0),
            VaultCost.LEAST,
            () -> VaultCost.LEAST,
            this::answer,
            _ -> keychain);
    CommandLine line = new CommandLine(new VaultCommand(environment, tools));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setParameterExceptionHandler((failure, _) -> {
      failure.getCommandLine().getErr().println(failure.getMessage());
      return ExitCode.USAGE;
    });
    line.setExecutionExceptionHandler((failure, command, _) -> {
      command.getErr().println(failure instanceof BadInput ? failure.getMessage() : failure);
      return failure instanceof BadInput ? ExitCode.INPUT : ExitCode.INTERNAL;
    });
    int exit = line.execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    said.append(out).append(err);
    return new Ran(exit, out.toString(), err.toString());
  }

  private char @org.jspecify.annotations.Nullable [] answer(String question) {
    said.append(question);
    String answer = typed.poll();
    return isScript || answer == null ? null : answer.toCharArray();
  }
}
