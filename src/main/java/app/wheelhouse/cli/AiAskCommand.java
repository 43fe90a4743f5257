package app.wheelhouse.cli;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.AiPlan;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.RunRequest;
import app.wheelhouse.desk.SingleAsk;
import app.wheelhouse.domain.order.Side;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ai ask`: one question at one moment.
@Command(
    name = "ask",
    description = {
      "Plays a tape or the demo to a moment, asks one advisor once, and tells the answer as a"
          + " story.",
      "Places no order, not even a simulated one. Exits 3 when the model gives no reply."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class AiAskCommand implements Callable<Integer> {
  /// The scalper's two quick questions.
  private enum Quick {
    NONE,
    SENTIMENT,
    SHOULD_ENTER
  }

  private static final BigDecimal MOST_PERCENT = new BigDecimal(50);

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;

  @Mixin private AiMarketOptions market = new AiMarketOptions();

  @Mixin private AdvisorOptions advisor = new AdvisorOptions();

  @Option(names = "--deep", description = "let the model for deep thinking answer, and wait longer")
  private boolean deep;

  @Option(names = "--show-prompt", description = "print what the model is shown, and its reply")
  private boolean showPrompt;

  @Option(
      names = "--sentiment",
      description = "only the quick question: bullish, bearish or neutral")
  private boolean sentiment;

  @Option(
      names = "--should-enter",
      description = "only the quick question whether to take an entry now, see --side")
  private boolean shouldEnter;

  @Option(names = "--side", description = "of --should-enter: long or short", defaultValue = "long")
  private String side = "long";

  @Option(
      names = "--stop-percent",
      paramLabel = "PERCENT",
      description = "of --should-enter: distance of the stop from the price",
      defaultValue = "0.5")
  private BigDecimal stopPercent = new BigDecimal("0.5");

  @Option(
      names = "--target-percent",
      paramLabel = "PERCENT",
      description = "of --should-enter: distance of the target from the price",
      defaultValue = "1")
  private BigDecimal targetPercent = BigDecimal.ONE;

  @Option(names = "--json", description = "print the answer as one JSON object")
  private boolean json;

  AiAskCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws BadInput {
    AdvisorChoice choice = advisor.choice(environment);
    RunRequest run = market.request(false, choice, null);
    if (choice.kind() == AdvisorChoice.Kind.NONE) {
      throw usage("Say whom to ask: --advisor rules, ollama:MODEL …");
    }
    Quick quick = quick(choice.model());
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (quick == Quick.NONE) {
        whole(SingleAsk.ask(run, deep), out);
      } else {
        quick(quick, SingleAsk.look(run), plan(choice), out);
      }
    } catch (ChatFailure failure) {
      throw new BadInput(failure.sentence());
    } finally {
      out.flush();
    }
    return ExitCode.OK;
  }

  private void whole(SingleAsk.Answer answer, PrintWriter out) throws BadInput {
    String failure = answer.failure();
    if (failure != null) {
      throw new BadInput(failure);
    }
    if (json) {
      out.println(AiAskJson.of(answer, showPrompt));
    } else {
      new AiAskStory(out).tell(answer, showPrompt);
    }
  }

  private void quick(Quick quick, SingleAsk.Moment moment, AiPlan plan, PrintWriter out)
      throws ChatFailure, BadInput {
    AiQuickAnswer answer =
        quick == Quick.SENTIMENT
            ? AiQuickAnswer.sentiment(moment, plan)
            : AiQuickAnswer.shouldEnter(moment, plan, entry());
    if (json) {
      out.println(answer.json(showPrompt));
    } else {
      answer.tell(out, showPrompt);
    }
  }

  private Quick quick(@Nullable AiPlan plan) {
    if (sentiment && shouldEnter) {
      throw usage("Ask one thing at a time: --sentiment or --should-enter");
    }
    Quick quick = sentiment ? Quick.SENTIMENT : shouldEnter ? Quick.SHOULD_ENTER : Quick.NONE;
    if (quick == Quick.NONE) {
      return quick;
    }
    if (plan == null || plan.recording() != null) {
      throw usage("The quick questions are for a model: --advisor ollama:MODEL");
    }
    if (deep) {
      throw usage("A quick question is not asked deeply; leave out --deep");
    }
    entry();
    return quick;
  }

  private static AiPlan plan(AdvisorChoice choice) {
    AiPlan plan = choice.model();
    if (plan == null) {
      throw new IllegalStateException("a quick question without a model was refused before");
    }
    return plan;
  }

  private AiQuickAnswer.Entry entry() {
    for (BigDecimal percent : List.of(stopPercent, targetPercent)) {
      if (percent.signum() <= 0 || percent.compareTo(MOST_PERCENT) > 0) {
        throw usage(
            "--stop-percent and --target-percent are above 0 and at most 50, not "
                + percent.toPlainString());
      }
    }
    return new AiQuickAnswer.Entry(sideOf(), stopPercent, targetPercent);
  }

  private Side sideOf() {
    return switch (side) {
      case "long" -> Side.BUY;
      case "short" -> Side.SELL;
      default -> throw usage("--side is long or short, not " + side);
    };
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
