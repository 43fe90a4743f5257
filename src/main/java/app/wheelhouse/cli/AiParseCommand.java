package app.wheelhouse.cli;

import app.wheelhouse.ai.reply.ConfidenceScale;
import app.wheelhouse.ai.reply.ParsedReply;
import app.wheelhouse.ai.reply.ReplyParser;
import app.wheelhouse.ai.reply.ReplyRules;
import app.wheelhouse.ai.reply.UnusableReason;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ai parse`: what the parser makes of raw replies, for those who write prompts.
@Command(
    name = "parse",
    description = {
      "Says what the desk makes of each raw reply of a model, as one JSON line a file.",
      "An unusable reply is a hold with its reason; of a usable one the reason is null.",
      "Exits 2 when a file cannot be read, after the others."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class AiParseCommand implements Callable<Integer> {
  /// What a file may be besides the text of a reply.
  enum BackEnd {
    OLLAMA,
    OPENROUTER,
    OPENAI,
    ANTHROPIC
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--back-end",
      paramLabel = "NAME",
      description = {
        "ollama, openrouter, openai or anthropic: a file may then be the whole reply",
        "of that back end instead of the text of the model"
      })
  private @Nullable BackEnd backEnd;

  @Option(
      names = "--instruments",
      paramLabel = "BTC,ETH,SOL",
      split = ",",
      description = "the symbols that are allowed; without it any that looks like one")
  private @Nullable List<String> instruments;

  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      defaultValue = "0-1",
      description = "of the confidence: 0-1, 1-10 or 0-100")
  private String scale = "";

  @Parameters(paramLabel = "FILE", description = "a raw reply", arity = "1..*")
  private List<String> files = List.of();

  @Override
  public Integer call() {
    ReplyRules rules = rules();
    boolean allRead = true;
    for (String file : files) {
      try {
        spec.commandLine()
            .getOut()
            .println(AiParseLine.of(file, parsed(AiParseFile.text(file), rules)));
      } catch (IOException unreadable) {
        allRead = false;
        spec.commandLine().getErr().println(unreadable.getMessage());
      }
    }
    spec.commandLine().getOut().flush();
    return allRead ? ExitCode.OK : ExitCode.USAGE;
  }

  private ParsedReply parsed(String text, ReplyRules rules) {
    if (backEnd != null) {
      AiParseWire wire = AiParseWire.of(text);
      if (wire.failure() != null) {
        return ParsedReply.Unusable.of(UnusableReason.EMPTY, wire.failure());
      }
      return wire.cut() ? ReplyParser.cut() : ReplyParser.parse(wire.text(), rules);
    }
    ParsedReply parsed = ReplyParser.parse(text, rules);
    return parsed instanceof ParsedReply.Unusable(var reason, var sentence, _, _)
            && AiParseWire.isWire(text)
        ? ParsedReply.Unusable.of(
            reason,
            sentence + " It looks like the whole reply of a back end: name it by --back-end.")
        : parsed;
  }

  private ReplyRules rules() {
    ConfidenceScale declared =
        ConfidenceScale.of(scale)
            .orElseThrow(() -> misused("--scale is 0-1, 1-10 or 0-100, not " + scale));
    if (instruments == null) {
      return ReplyRules.anySymbol().scaled(declared);
    }
    List<String> symbols = instruments.stream().map(String::strip).toList();
    symbols.forEach(this::checkSymbol);
    return ReplyRules.of(symbols).scaled(declared);
  }

  private void checkSymbol(String symbol) {
    try {
      InstrumentId.hyperliquid(symbol);
    } catch (IllegalArgumentException _) {
      throw misused("--instruments takes symbols such as BTC,ETH,kPEPE, not '" + symbol + "'");
    }
  }

  private ParameterException misused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
