package app.wheelhouse.ui.ticket;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.DeskCommand.SubmitTicket;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.TicketPreview;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.control.Nearness;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.DraftLevels;
import app.wheelhouse.ui.fx.DraftLevels.Level;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TicketViewModelTest {
  private final TestDesk desk = TestDesk.live();
  private final Settings settings = new Settings();
  private final List<DeskCommand> sent = new ArrayList<>();
  private final List<Confirmation.Question> questions = new ArrayList<>();
  private final List<Runnable> answers = new ArrayList<>();
  private boolean connected = true;
  private final TicketViewModel ticket =
      new TicketViewModel(
          settings,
          this::take,
          (question, yes) -> {
            questions.add(question);
            answers.add(yes);
          },
          new ViewLoader(Locale.ENGLISH).texts());
  private final TicketForm form = ticket.getForm();
  private final TicketStatus status = ticket.getStatus();

  private void take(DeskCommand command) {
    sent.add(command);
    if (connected) {
      desk.command(command);
    }
  }

  private void frame() {
    ticket.show(desk.snapshot());
  }

  private void btc() {
    ticket.instrumentProperty().set(TestDesk.BTC.id());
    frame();
  }

  private void withoutQuestions() {
    settings.set(TradeSettings.CONFIRM_ORDERS, false);
  }

  private void run(String id) {
    command(id).run();
  }

  private Command command(String id) {
    return ticket.commands().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  @Nested
  class States {
    @Test
    void goFromLoadingOverEmptyToLiveAndStale() {
      assertThat(ticket.getState()).isEqualTo(PanelState.LOADING);
      frame();
      assertThat(ticket.getState()).isEqualTo(PanelState.EMPTY);
      btc();
      assertThat(ticket.getState()).isEqualTo(PanelState.LIVE);
      assertThat(ticket.getHead().getAge()).isNegative();

      form.getSize().set("0.015");
      assertThat(status.isReady()).isTrue();
      desk.later(12_000);
      frame();

      assertThat(ticket.getState()).isEqualTo(PanelState.STALE);
      assertThat(ticket.getHead().getAge()).isEqualTo(12_000);
      assertThat(status.isReady()).isFalse();
      assertThat(status.getBlocked()).isEqualTo("Prices are old. Orders wait until new ones come.");
      run("trade.submit");
      assertThat(questions).isEmpty();
    }

    @Test
    void waitForTheFirstPrice() {
      TestDesk blind = new TestDesk();
      ticket.instrumentProperty().set(TestDesk.BTC.id());
      ticket.show(blind.snapshot());

      assertThat(ticket.getState()).isEqualTo(PanelState.LOADING);
    }

    @Test
    void areStaleWhenNoSnapshotComes() {
      btc();
      ticket.silent(4_000);
      assertThat(ticket.getState()).isEqualTo(PanelState.LIVE);
      ticket.silent(6_000);
      assertThat(ticket.getState()).isEqualTo(PanelState.STALE);
      frame();
      assertThat(ticket.getState()).isEqualTo(PanelState.LIVE);
    }

    @Test
    void areOffWhileHaltedAndSayHowToGoOn() {
      btc();
      form.getSize().set("0.015");
      desk.command(new DeskCommand.EmergencyStop("stopped by hand"));
      frame();

      assertThat(ticket.getState()).isEqualTo(PanelState.OFF);
      assertThat(status.getOff())
          .isEqualTo(
              "Trading is halted (stopped by hand). Resume trading in the controls to place"
                  + " orders.");
      assertThat(status.isReady()).isFalse();
      assertThat(command("trade.buy").enabled().get()).isFalse();
      desk.command(new DeskCommand.ResumeTrading("all is well"));
      frame();
      assertThat(status.isReady()).isTrue();
    }

    @Test
    void openAgainByThemselvesWhenTheFeedIsBack() {
      btc();
      desk.feed(FeedState.RECONNECTING).later(100);
      frame();

      assertThat(ticket.getState()).isEqualTo(PanelState.OFF);
      assertThat(status.getOff())
          .startsWith("Only closing is allowed (")
          .endsWith("). Trading opens again by itself when the feed is back.")
          .doesNotContain("Resume");

      desk.command(new DeskCommand.ReduceOnly("lunch")).later(100);
      frame();
      assertThat(status.getOff()).endsWith("Resume trading in the controls to open positions.");
    }

    @Test
    void forgetTheLastSession() {
      withoutQuestions();
      btc();
      form.getSize().set("0.015");
      run("trade.submit");
      frame();
      ticket.failed("The session broke. Open it again.");

      assertThat(ticket.getState()).isEqualTo(PanelState.ERROR);
      assertThat(status.getError()).isEqualTo("The session broke. Open it again.");
      ticket.reset();
      assertThat(ticket.getState()).isEqualTo(PanelState.LOADING);
      assertThat(status.getSent()).isEmpty();
      assertThat(form.getSize().text()).isEmpty();
      assertThat(status.isReady()).isFalse();
    }
  }

  @Nested
  class TheForm {
    @Test
    void startsWithTheSettingsDistances() {
      btc();

      assertThat(form.getLeverage().text()).isEqualTo("5");
      assertThat(form.getStop().text()).isEqualTo("104548");
      assertThat(form.getTarget().text()).isEqualTo("121055");
      assertThat(status.getStopShare()).isEqualTo("−5.00 %");
      assertThat(status.getTargetShare()).isEqualTo("+10.00 %");
      form.sideProperty().set(Side.SELL);
      assertThat(form.getStop().text()).isEqualTo("115552");
      settings.set(TradeSettings.STOP_PERCENT, new BigDecimal("2"));
      settings.set(TradeSettings.LEVERAGE, 3);
      assertThat(form.getStop().text()).isEqualTo("112251");
      assertThat(form.getLeverage().text()).isEqualTo("3");
    }

    @Test
    void letsLevelsFollowThePriceUntilTheyAreTouched() {
      btc();
      desk.quote(TestDesk.BTC, 110_060);
      frame();
      assertThat(form.getStop().text()).as("a small move leaves it in peace").isEqualTo("104548");
      form.getTarget().set("115000");
      desk.quote(TestDesk.BTC, 111_000);
      frame();

      assertThat(form.getStop().text()).isEqualTo("105450");
      assertThat(form.getTarget().text()).isEqualTo("115000");
    }

    @Test
    void keepsAnEmptiedStopEmptyAndTheGateSaysWhatItAdds() {
      btc();
      form.getSize().set("0.015");
      form.getStop().set("");
      desk.quote(TestDesk.BTC, 112_000);
      frame();

      assertThat(form.getStop().text()).isEmpty();
      assertThat(status.getAnswer()).startsWith("The order got the default stop at 106,400.");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndLosesNothing() {
      btc();
      form.getSize().set("0,05");
      form.getLeverage().set("99");
      form.getStop().set("abc");

      assertThat(form.getSize().getFault())
          .isEqualTo("Use a point for decimals and no thousands separators.");
      assertThat(form.getLeverage().getFault()).isEqualTo("Enter a whole number from 1 to 40.");
      assertThat(form.getStop().getFault()).isEqualTo("Enter a number such as 0.05.");
      assertThat(form.getSize().text()).isEqualTo("0,05");
      assertThat(status.getAnswer()).isEqualTo(form.getSize().getFault());
      assertThat(status.getAct()).isEqualTo("Buy BTC");
      assertThat(status.isReady()).isFalse();
    }

    @Test
    void asksForASizeWithoutCallingItAFault() {
      btc();

      assertThat(form.getSize().getFault()).isEmpty();
      assertThat(status.getAnswer()).isEqualTo("Enter a size, or choose a share of free equity.");
      assertThat(status.getTone()).isEqualTo(Answer.Tone.NONE);
    }

    @Test
    void takesSharesOfFreeEquityInWholeLots() {
      btc();
      ticket.quick(10);
      assertThat(form.getSize().text()).isEqualTo("0.04533");
      ticket.leverageBy(-4);
      ticket.quick(100);

      assertThat(form.getLeverage().text()).isEqualTo("1");
      assertThat(Quantity.of(form.getSize().text()))
          .isEqualTo(TicketPreview.affordable(desk.snapshot(), TestDesk.BTC.id(), 1, null));
    }

    @Test
    void becomesALimitOrderAtThePointOfTheMarket() {
      btc();
      form.getSize().set("0.015");
      ticket.limitAt(-1);
      assertThat(form.isLimitOrder()).isTrue();
      assertThat(form.getLimit().text()).isEqualTo("110049");
      ticket.limitAt(1);
      assertThat(form.getLimit().text()).isEqualTo("110050");
      ticket.limitAt(0);
      assertThat(status.getAct()).isEqualTo("Buy 0.015 BTC at 110,050");
      form.getLimit().set("");
      assertThat(form.getLimit().text()).as("nobody types against the ticket").isEmpty();
      assertThat(status.getAnswer()).isEqualTo("Enter a limit price, or choose Market.");
      form.limitOrderProperty().set(false);
      form.limitOrderProperty().set(true);
      assertThat(form.getLimit().text()).as("starts in the middle").isEqualTo("110050");
    }

    @Test
    void isFilledByARouteThatSendsNothing() {
      withoutQuestions();
      btc();
      ticket.fill(
          new Route.FillTicket(
              TestDesk.ETH.id(), Side.SELL, Price.of("4320"), Price.of("4400"), null));

      assertThat(ticket.instrumentProperty().get()).isEqualTo(TestDesk.ETH.id());
      assertThat(form.sideProperty().get()).isEqualTo(Side.SELL);
      assertThat(form.isLimitOrder()).isTrue();
      assertThat(form.getLimit().text()).isEqualTo("4320");
      assertThat(form.getStop().text()).isEqualTo("4400");
      assertThat(form.getTarget().text()).as("keeps its default").isEqualTo("3888");
      assertThat(ticket.getHead().getSymbol()).isEqualTo("ETH");
      assertThat(sent).isEmpty();
    }

    @Test
    void isEmptyForAnotherMarket() {
      btc();
      form.getSize().set("0.015");
      form.getStop().set("100000");
      ticket.instrumentProperty().set(TestDesk.ETH.id());

      assertThat(form.getSize().text()).isEmpty();
      assertThat(form.getStop().text()).isEqualTo("4094.5");
    }
  }

  @Nested
  class TheAnswer {
    @Test
    void isTheGates() {
      btc();
      form.getSize().set("0.015");
      form.getLeverage().set("4");
      assertThat(status.getTone()).isEqualTo(Answer.Tone.GOOD);
      assertThat(status.getAnswer()).matches("[23]\\d checks passed");
      assertThat(status.getAnswerTitle()).isEmpty();
      assertThat(status.getAct()).isEqualTo("Buy 0.015 BTC at market");

      form.getSize().set("0.05");
      assertThat(status.getTone()).isEqualTo(Answer.Tone.WARNED);
      form.getStop().set("109000");
      form.getSize().set("0.3");
      assertThat(status.getTone()).isEqualTo(Answer.Tone.CLAMPED);
      assertThat(status.getAct()).as("names what the gate leaves").startsWith("Buy 0.0");
      form.getStop().set("120000");
      assertThat(status.getTone()).isEqualTo(Answer.Tone.DENIED);
      assertThat(status.getAnswerTitle()).isEqualTo("Denied: Stop and target");
      assertThat(status.getAnswer().lines())
          .hasSizeBetween(2, 3)
          .startsWith("The stop of a long must be below the entry and the market: move it down.");
      assertThat(status.isReady()).isFalse();
      assertThat(status.getBlocked()).isEqualTo(status.getAnswer());
    }

    @Test
    void showsFiguresWithTheirUnits() {
      desk.quote(TestDesk.BTC, 110_000);
      btc();
      form.getSize().set("0.05");
      form.getStop().set("104500");
      form.getTarget().set("121000");
      TicketFigures figures = ticket.getFigures();

      assertThat(figures.getValue()).isEqualTo("5,500.00 USDC");
      assertThat(figures.getMargin()).isEqualTo("1,100.00 USDC");
      assertThat(figures.getLeverage()).isEqualTo("0.55×");
      assertThat(figures.getFee()).isEqualTo("2.48 USDC");
      assertThat(figures.getLiquidation()).isEqualTo("89,158 USDC");
      assertThat(figures.getLiquidationShare()).isEqualTo("−18.95 %");
      assertThat(figures.getLoss()).isEqualTo("−285.19 USDC");
      assertThat(figures.getLossShare()).isEqualTo("2.85 % of equity");
      assertThat(figures.getGain()).isEqualTo("+542.05 USDC");
      assertThat(figures.getGainRatio()).isEqualTo("1.90 R");
      form.getSize().set("");
      assertThat(figures.getValue()).isEqualTo("–");
    }

    @Test
    void hasOneRowALayerWithItsWorstSign() {
      btc();
      form.getSize().set("0.3");
      form.getStop().set("109000");
      assertThat(ticket.layers())
          .extracting(LayerLine::name)
          .containsExactly(
              "Leverage",
              "Size",
              "Margin",
              "Liquidation",
              "Stop and target",
              "Allowed",
              "Confidence",
              "Market and account");
      LayerLine size = ticket.layers().get(1);
      assertThat(size.worst()).isEqualTo(Outcome.CLAMP);
      assertThat(size.sentence()).startsWith("Size lowered from 0.3 BTC to 0.1 BTC");
      assertThat(ticket.layers().get(0).worst()).isEqualTo(Outcome.PASS);
      assertThat(ticket.layers().get(0).summary()).isEqualTo("2 checks");
      assertThat(ticket.layers().stream().mapToInt(layer -> layer.checks().size()).sum())
          .isEqualTo(preview().verdict().results().size());
      form.getStop().set("120000");
      assertThat(ticket.layers().get(4).worst()).isEqualTo(Outcome.DENY);
    }

    @Test
    void namesEveryRuleInWords() {
      btc();
      form.getSize().set("0.015");

      assertThat(ticket.layers())
          .flatExtracting(LayerLine::checks)
          .extracting(CheckLine::rule)
          .allMatch(rule -> Character.isUpperCase(rule.charAt(0)));
    }

    @Test
    void showsTheWaterfallOfACutSizeAndNoneOfAWholeOne() {
      btc();
      form.getStop().set("109000");
      form.getSize().set("0.3");
      String last = preview().verdict().finalQuantity().toString();
      assertThat(ticket.getFigures().getCut())
          .startsWith("Size asked 0.3 → Largest order 0.1 → ")
          .endsWith(" → final " + last);
      assertThat(status.getAnswer()).startsWith("Size cut from 0.3 to " + last + ".");
      assertThat(status.getAnswer()).doesNotContain("Size lowered");

      form.getStop().set("120000");
      assertThat(ticket.getFigures().getCut()).as("denied whatever its size").isEmpty();
      form.getStop().set("109000");
      form.getSize().set("0.002");
      assertThat(ticket.getFigures().getCut()).isEmpty();
    }

    @Test
    void losesNothingAtAStopOnTheWrongSide() {
      desk.quote(TestDesk.BTC, 110_000);
      btc();
      form.getSize().set("0.05");
      form.getLimit().set("110000");
      TicketFigures figures = ticket.getFigures();
      for (String wrong : List.of("110000", "112000")) {
        form.getStop().set(wrong);
        assertThat(figures.getLoss()).as(wrong).isEqualTo("–");
        assertThat(figures.getLossShare()).as(wrong).isEmpty();
        assertThat(figures.getGainRatio()).as(wrong).isEmpty();
      }
      form.getStop().set("109000");
      assertThat(figures.getLoss()).startsWith("−");
    }

    @Test
    void showsMarginUseAfterAndHowNearLiquidationWouldBe() {
      desk.quote(TestDesk.BTC, 110_000);
      btc();
      form.getSize().set("0.05");
      form.getStop().set("109000");
      TicketFigures figures = ticket.getFigures();
      assertThat(figures.getMarginUse()).isEqualTo("0.69 %");
      assertThat(figures.nearnessProperty().get()).isEqualTo(Nearness.WARNING);
      form.getLeverage().set("3");
      assertThat(figures.nearnessProperty().get()).isEqualTo(Nearness.SAFE);
      form.getLeverage().set("10");
      assertThat(figures.nearnessProperty().get()).isEqualTo(Nearness.HIGH);
      form.getSize().set("");
      assertThat(figures.nearnessProperty().get()).isNull();
      assertThat(figures.getMarginUse()).isEqualTo("–");
    }

    private TicketPreview preview() {
      return TicketPreview.of(desk.snapshot(), requireNonNull(form.read(TestDesk.BTC)))
          .orElseThrow();
    }

    @Test
    void isAskedAnewOnlyWhenSomethingMoved() {
      btc();
      form.getSize().set("0.015");
      desk.later(1_000);
      frame();
      int[] changes = {0};
      ticket.layers().addListener((ListChangeListener<LayerLine>) _ -> changes[0]++);
      frame();
      frame();
      assertThat(changes[0]).isZero();

      desk.quote(TestDesk.BTC, 110_500);
      frame();
      assertThat(changes[0]).isEqualTo(1);
    }
  }

  @Nested
  class TheDraft {
    private final ReadOnlyObjectProperty<DraftLevels.@Nullable Draft> draft =
        ticket.draftLevels().draftProperty();

    private DraftLevels.Line line(Level level) {
      return requireNonNull(draft.get()).lines().stream()
          .filter(line -> line.level() == level)
          .findFirst()
          .orElseThrow();
    }

    @Test
    void isThereWhileAnOrderIsWritten() {
      withoutQuestions();
      btc();
      assertThat(draft.get()).as("nothing typed yet").isNull();
      form.getSize().set("0.015");
      assertThat(requireNonNull(draft.get()).instrument()).isEqualTo(TestDesk.BTC.id());
      assertThat(requireNonNull(draft.get()).lines())
          .extracting(DraftLevels.Line::level)
          .as("a market order has no entry line")
          .containsExactly(Level.STOP, Level.TARGET);
      assertThat(line(Level.STOP).text()).isEqualTo("Ticket stop −85.59 USDC, −0.86 % of equity");
      assertThat(line(Level.TARGET).text()).isEqualTo("Ticket target +162.69 USDC, 1.90 R");
      run("trade.submit");
      assertThat(draft.get()).as("what was sent is an order").isNull();
      desk.later(100);
      frame();
      ticket.again();
      assertThat(draft.get()).isNotNull();
      ticket.instrumentProperty().set(TestDesk.ETH.id());
      assertThat(draft.get()).isNull();
    }

    @Test
    void followsTheDragAndTellsWhatTheGateSays() {
      btc();
      form.getSize().set("0.015");
      ticket.draftLevels().move(Level.STOP, Price.of("109000"));
      assertThat(form.getStop().text()).isEqualTo("109000");
      assertThat(line(Level.STOP).price()).isEqualTo(Price.of("109000"));
      assertThat(line(Level.STOP).text())
          .isNotEqualTo("Ticket stop −85.59 USDC, −0.86 % of equity");
      assertThat(requireNonNull(draft.get()).refusal()).isEmpty();
      ticket.draftLevels().move(Level.STOP, Price.of("120000"));
      assertThat(requireNonNull(draft.get()).refusal())
          .startsWith("The stop of a long must be below");

      form.limitOrderProperty().set(true);
      ticket.draftLevels().move(Level.ENTRY, Price.of("109500"));
      assertThat(form.getLimit().text()).isEqualTo("109500");
      assertThat(line(Level.ENTRY).text()).isEqualTo("Ticket: Buy 0.015 BTC at 109,500");
      desk.quote(TestDesk.BTC, 111_000);
      frame();
      assertThat(form.getStop().text()).as("a dragged stop stays").isEqualTo("120000");
      assertThat(sent).isEmpty();
    }

    @Test
    void ofALevelAloneHasNoFigures() {
      btc();
      form.getStop().set("109000");

      assertThat(line(Level.STOP).text()).isEqualTo("Ticket stop");
      assertThat(line(Level.TARGET).text()).isEqualTo("Ticket target");
    }
  }

  @Nested
  class Sending {
    @Test
    void asksFirstWithTheActOnTheButton() {
      btc();
      form.getSize().set("0.015");
      run("trade.submit");

      assertThat(sent).isEmpty();
      Confirmation.Question question = questions.getFirst();
      assertThat(question.title()).isEqualTo("Buy 0.015 BTC at market?");
      assertThat(question.act()).isEqualTo("Buy 0.015 BTC at market");
      assertThat(question.text())
          .isEqualTo(
              "Value 1,650.75 USDC, margin 330.15 USDC at 5×. Stop at 104,548: about 85.59 USDC"
                  + " are lost there. Target at 121,055. Liquidation near 89,199.\n"
                  + "Warning: Liquidation would be 18.95 % away: keep the stop well before it.");
      answers.getFirst().run();
      answers.getFirst().run();

      assertThat(sent)
          .containsExactly(
              new SubmitTicket(
                  TestDesk.BTC.id(),
                  Side.BUY,
                  Quantity.of("0.015"),
                  null,
                  Price.of("104548"),
                  Price.of("121055"),
                  5));
    }

    @Test
    void saysInTheQuestionWhatTheGateWarnsOf() {
      btc();
      form.getSize().set("0.05");
      assertThat(status.getTone()).isEqualTo(Answer.Tone.WARNED);
      run("trade.submit");

      String warning = status.getAnswer();
      assertThat(questions.getFirst().text()).contains("\nWarning: ");
      assertThat(questions.getFirst().text().lines().skip(1))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(warning).contains(line.replace("Warning: ", "")));
    }

    @Test
    void asksInVainOnceAnotherQuestionWasAsked() {
      btc();
      form.getSize().set("0.015");
      run("trade.submit");
      run("trade.submit");
      answers.getFirst().run();
      assertThat(sent).isEmpty();
      answers.getLast().run();
      answers.getFirst().run();
      answers.getLast().run();

      assertThat(sent).hasSize(1);
    }

    @Test
    void happensOnceHoweverOftenTheKeyRepeats() {
      withoutQuestions();
      btc();
      form.getSize().set("0.015");
      for (int i = 0; i < 300; i++) {
        run("trade.submit");
        desk.later(33);
        desk.quote(TestDesk.BTC, 110_050 + i);
        frame();
      }

      assertThat(sent).hasSize(1);
      assertThat(status.getSent()).startsWith("Buy 0.015 BTC at market: filled at 110,05");
      assertThat(status.getBlocked())
          .isEqualTo("This order was sent. Change it, or press Again, to send another.");
      assertThat(form.getSize().text()).isEqualTo("0.015");
    }

    @Test
    void ofTheSameTicketNeedsAgain() {
      withoutQuestions();
      btc();
      form.getSize().set("0.015");
      run("trade.submit");
      desk.later(100);
      frame();
      assertThat(status.isAgainOffered()).isTrue();
      ticket.again();
      assertThat(sent).as("arming sends nothing").hasSize(1);
      run("trade.submit");
      run("trade.submit");

      assertThat(sent).hasSize(2);
    }

    @Test
    void ofAChangedTicketWaitsForTheAnswerToTheLast() {
      withoutQuestions();
      connected = false;
      btc();
      form.getSize().set("0.015");
      run("trade.submit");
      form.getSize().set("0.016");
      frame();
      run("trade.submit");
      assertThat(sent).hasSize(1);
      assertThat(status.getSent()).isEqualTo("Sent, waiting for the gate…");
      assertThat(status.isAgainOffered()).isFalse();

      desk.later(1_999);
      frame();
      run("trade.submit");
      assertThat(sent).hasSize(1);
      desk.later(1);
      frame();
      assertThat(status.getSent())
          .isEqualTo("No answer yet. Look at the orders before you send again.");
      run("trade.submit");
      assertThat(sent).hasSize(2);
    }

    @Test
    void tellsOfALimitOrderFromWorkingToFilled() {
      withoutQuestions();
      btc();
      form.getSize().set("0.015");
      form.limitOrderProperty().set(true);
      form.getLimit().set("109900");
      run("trade.submit");
      desk.later(100);
      frame();
      assertThat(status.getSent()).isEqualTo("Buy 0.015 BTC at 109,900: working");
      desk.later(100).quote(TestDesk.BTC, 109_800);
      frame();

      assertThat(status.getSent()).startsWith("Buy 0.015 BTC at 109,900: filled at 109,");
      assertThat(status.sentToneProperty().get()).isEqualTo(Answer.Tone.GOOD);
    }

    @Test
    void tellsOfADenialThatTheTicketCouldNotForesee() {
      withoutQuestions();
      btc();
      form.getSize().set("0.015");
      desk.quote(TestDesk.BTC, 104_000);
      run("trade.submit");
      frame();

      assertThat(status.getSent())
          .isEqualTo(
              "Denied: The stop of a long must be below the entry and the market: move it down.");
      assertThat(status.sentToneProperty().get()).isEqualTo(Answer.Tone.DENIED);
    }

    @Test
    void isVoidWhenPricesGrewOldWhileTheQuestionWasOpen() {
      btc();
      form.getSize().set("0.015");
      run("trade.submit");
      desk.later(12_000);
      frame();
      answers.getFirst().run();

      assertThat(sent).isEmpty();
    }

    @Test
    void isVoidInAnotherSession() {
      btc();
      form.getSize().set("0.015");
      run("trade.submit");
      ticket.reset();
      answers.getFirst().run();

      assertThat(sent).isEmpty();
    }
  }

  @Test
  void commandsChooseTheSideAndAskForTheSize() {
    btc();
    int before = status.sizeFocusProperty().get();
    run("trade.sell");

    assertThat(form.sideProperty().get()).isEqualTo(Side.SELL);
    assertThat(status.sizeFocusProperty().get()).isEqualTo(before + 1);
    run("trade.buy");
    assertThat(form.sideProperty().get()).isEqualTo(Side.BUY);
    assertThat(requireNonNull(command("trade.submit").shortcut()).getName())
        .isEqualTo("Shortcut+Enter");
    assertThat(command("trade.submit").enabled().get()).isFalse();
  }
}
