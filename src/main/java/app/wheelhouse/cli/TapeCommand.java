package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.tape.BadRow;
import app.wheelhouse.tape.TapeException;
import app.wheelhouse.tape.TapeReport;
import app.wheelhouse.tape.TapeReportJson;
import app.wheelhouse.tape.TapeReportText;
import app.wheelhouse.tape.Tapes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tape`: looks into recorded markets.
@Command(
    name = "tape",
    description = "Looks into recorded markets.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TapeCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: tape info or tape check");
  }

  @Command(
      name = "info",
      description = "Says what a tape holds.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int info(
      @Parameters(paramLabel = "FILE", description = "a tape", arity = "1..*") List<Path> files,
      @Option(names = "--json", description = "print one JSON object a file") boolean json)
      throws BadInput {
    boolean usable = true;
    for (Path file : files) {
      TapeReport report = inspect(file);
      out()
          .println(
              json ? TapeReportJson.of(report) : String.join("\n", TapeReportText.lines(report)));
      usable &= report.rows() > 0;
    }
    return usable ? ExitCode.OK : ExitCode.INPUT;
  }

  @Command(
      name = "check",
      description = "Reports every bad row as FILE:LINE: reason; exits 3 when there is one.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int check(
      @Parameters(paramLabel = "FILE", description = "a tape", arity = "1..*") List<Path> files)
      throws BadInput {
    boolean clean = true;
    for (Path file : files) {
      TapeReport report = inspect(file);
      for (BadRow bad : report.badRows()) {
        out().println(bad.file() + ":" + bad.line() + ": " + bad.reason());
      }
      long more = report.badRowCount() - report.badRows().size();
      if (more > 0) {
        out().println(file + ": and " + more + " more bad rows");
      }
      if (report.rows() == 0 && report.badRows().isEmpty()) {
        out().println(file + ":1: the file has no usable row");
      }
      if (report.isClean()) {
        out().println(file + ": " + report.rows() + " rows, all good");
      }
      clean &= report.isClean();
    }
    return clean ? ExitCode.OK : ExitCode.INPUT;
  }

  private static TapeReport inspect(Path file) throws BadInput {
    try {
      return Tapes.inspect(file);
    } catch (TapeException unreadable) {
      throw new BadInput(unreadable.getMessage());
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
