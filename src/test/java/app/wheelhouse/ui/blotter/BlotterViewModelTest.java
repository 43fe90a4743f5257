package app.wheelhouse.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BlotterViewModelTest {
  private final Settings settings = new Settings();
  private final List<DeskCommand> sent = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<Confirmation.Question> questions = new ArrayList<>();
  private final List<Runnable> answers = new ArrayList<>();
  private final BlotterViewModel viewModel =
      new BlotterViewModel(
          settings,
          sent::add,
          routes::add,
          (question, yes) -> {
            questions.add(question);
            answers.add(yes);
          },
          new ViewLoader(Locale.ENGLISH).texts());
  private final TestDesk desk = TestDesk.live();

  @Test
  void eachTabSaysWhyItIsEmpty() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(viewModel.getEmptyText()).startsWith("No orders yet");
    viewModel.commands().get(1).run();
    assertThat(viewModel.tabProperty().get()).isEqualTo(BlotterTab.FILLS);
    assertThat(viewModel.getEmptyText()).startsWith("No fills yet");
    viewModel.commands().get(2).run();
    assertThat(viewModel.getEmptyText()).startsWith("No closed trades yet");
    viewModel.commands().getFirst().run();
    assertThat(viewModel.tabProperty().get()).isEqualTo(BlotterTab.ORDERS);
  }

  @Test
  void anOrderStaysTheSameRowForLife() {
    viewModel.show(desk.command(limit("4200")).later(100).snapshot());
    OrderRow row = entry();
    assertThat(row.status()).isEqualTo(OrderStatus.ACCEPTED);
    assertThat(row.workingProperty().get()).isTrue();
    viewModel.show(desk.command(new DeskCommand.CancelOrder(row.id())).later(100).snapshot());

    assertThat(entry()).isSameAs(row);
    assertThat(row.status()).isEqualTo(OrderStatus.CANCELED);
    assertThat(row.workingProperty().get()).isFalse();
  }

  @Test
  void theNewestOrderIsOnTop() {
    viewModel.show(desk.command(limit("4200")).later(100).snapshot());
    viewModel.show(
        desk.command(limit("4100")).later(100).command(limit("4150")).later(100).snapshot());

    assertThat(viewModel.orders().stream().filter(BlotterViewModelTest::isEntry))
        .extracting(row -> row.order().spec().limit())
        .containsExactly(Price.of("4150"), Price.of("4100"), Price.of("4200"));
  }

  @Test
  void pricesAloneChangeNoRow() {
    viewModel.show(desk.command(limit("4200")).later(100).snapshot());
    List<String> changes = new ArrayList<>();
    viewModel
        .orders()
        .addListener((ListChangeListener<OrderRow>) change -> changes.add(change.toString()));
    for (int i = 0; i < 10; i++) {
      viewModel.show(desk.quote(TestDesk.ETH, 4_300 + i).snapshot());
    }

    assertThat(changes).isEmpty();
  }

  @Test
  void endedOrdersCanBeHidden() {
    viewModel.show(desk.command(limit("4200")).later(100).snapshot());
    viewModel.workingOnlyProperty().set(true);
    assertThat(viewModel.orders()).anyMatch(BlotterViewModelTest::isEntry);
    viewModel.show(desk.command(new DeskCommand.CancelEntries()).later(100).snapshot());

    assertThat(viewModel.orders()).isEmpty();
    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(viewModel.getEmptyText()).startsWith("No order is working");
    viewModel.workingOnlyProperty().set(false);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void anEntryIsCanceledAtOnceAStopOnlyAfterTheDangerIsNamed() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").command(limit("4200")).later(100).snapshot());
    OrderRow entry =
        viewModel.orders().stream()
            .filter(row -> isEntry(row) && row.workingProperty().get())
            .findFirst()
            .orElseThrow();
    viewModel.cancel(entry);
    assertThat(sent).containsExactly(new DeskCommand.CancelOrder(entry.id()));
    OrderRow stop =
        viewModel.orders().stream()
            .filter(row -> row.order().spec().role() == OrderRole.STOP)
            .filter(row -> row.workingProperty().get())
            .findFirst()
            .orElseThrow();
    viewModel.cancel(stop);

    assertThat(sent).hasSize(1);
    assertThat(questions).hasSize(1);
    assertThat(questions.getFirst().dangerous()).isTrue();
    assertThat(questions.getFirst().text()).contains("protects your ETH position");
  }

  @Test
  void selectedOrdersAreCanceledOnlyAfterTheyAreNamed() {
    desk.buy(TestDesk.ETH, "1").command(limit("4200")).later(100);
    viewModel.show(desk.snapshot());
    List<OrderRow> working =
        viewModel.orders().stream().filter(row -> row.workingProperty().get()).toList();
    viewModel.cancelSelected(List.copyOf(viewModel.orders()));

    assertThat(working).hasSizeGreaterThan(2);
    assertThat(sent).isEmpty();
    Confirmation.Question asked = questions.getFirst();
    assertThat(asked.title()).isEqualTo("Cancel " + working.size() + " orders?");
    assertThat(asked.text()).contains("1 entry, 2 stops of ETH", "2 stops are among them");
    assertThat(asked.dangerous()).isTrue();
    OrderRow ended = working.getFirst();
    viewModel.show(desk.command(new DeskCommand.CancelOrder(ended.id())).later(100).snapshot());
    List<OrderRow> left = working.stream().filter(row -> row.workingProperty().get()).toList();
    answers.getFirst().run();

    assertThat(left).isNotEmpty().doesNotContain(ended);
    assertThat(sent)
        .containsExactlyElementsOf(
            left.stream().map(row -> (DeskCommand) new DeskCommand.CancelOrder(row.id())).toList());
  }

  @Test
  void oneSelectedEntryIsAskedAboutToo() {
    viewModel.show(desk.command(limit("4200")).later(100).snapshot());
    viewModel.cancelSelected(List.of(entry()));

    assertThat(sent).isEmpty();
    assertThat(questions.getFirst().text()).isEqualTo("Cancels entry limit of ETH.");
    assertThat(questions.getFirst().dangerous()).isFalse();
  }

  @Test
  void aCancelIsSentOnceUntilTheStatusChangesOrNoAnswerComes() {
    viewModel.show(desk.command(limit("4200")).later(100).snapshot());
    viewModel.cancel(entry());
    viewModel.show(desk.later(5_000).snapshot());
    viewModel.cancel(entry());
    viewModel.cancelSelected(List.of(entry()));

    assertThat(sent).hasSize(1);
    assertThat(questions).isEmpty();
    assertThat(entry().standingProperty().get())
        .isEqualTo(new OrderRow.Standing(OrderStatus.ACCEPTED, true));
    viewModel.show(desk.later(6_000).snapshot());
    assertThat(entry().isCancelable()).as("the cancel was lost").isTrue();
    viewModel.cancel(entry());
    assertThat(sent).hasSize(2);
    viewModel.show(desk.command(sent.getFirst()).later(100).snapshot());
    assertThat(entry().standingProperty().get())
        .isEqualTo(new OrderRow.Standing(OrderStatus.CANCELED, false));
  }

  @Test
  void aQuestionOfTheSessionBeforeCancelsNothing() {
    desk.buy(TestDesk.ETH, "1").later(100);
    DeskSnapshot same = desk.snapshot();
    viewModel.show(same);
    viewModel.cancelSelected(List.copyOf(viewModel.orders()));
    viewModel.reset();
    viewModel.show(same);
    answers.forEach(Runnable::run);

    assertThat(answers).hasSize(1);
    assertThat(sent).isEmpty();
  }

  @Test
  void whatHasEndedIsNotCanceled() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    viewModel.cancel(entry());

    assertThat(sent).isEmpty();
  }

  @Test
  void fillsAreListedOnceWithTheRoleOfTheirOrder() {
    DeskSnapshot first = desk.buy(TestDesk.ETH, "1").later(100).snapshot();
    viewModel.show(first);
    viewModel.show(first);
    viewModel.show(
        desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 50)).later(100).snapshot());

    assertThat(viewModel.history().fills())
        .extracting(FillRow::role)
        .containsExactly(OrderRole.EXIT, OrderRole.ENTRY);
    assertThat(viewModel.history().fills())
        .extracting(FillRow::fill)
        .containsExactlyElementsOf(desk.snapshot().fills().reversed());
  }

  @Test
  void aClosedTradeKnowsHowItEndedAndTotalsAgree() {
    DeskSnapshot snapshot = BlotterExhibit.busy().snapshot();
    viewModel.show(snapshot);

    assertThat(viewModel.history().trades())
        .extracting(row -> row.trade().end())
        .containsExactly(TradeEnd.STOP, TradeEnd.HAND);
    Totals totals = viewModel.history().totalsProperty().get();
    assertThat(totals.trades()).isEqualTo(2);
    assertThat(totals.winRate()).isEqualTo(0.5);
    assertThat(totals.net())
        .isEqualTo(
            snapshot.trades().stream().map(ClosedTrade::net).reduce(Money.ZERO, Money::plus));
  }

  @ParameterizedTest
  @EnumSource
  void everyEndOfATradeHasAWord(TradeEnd end) {
    assertThat(viewModel.words().word("ending", end)).isNotBlank();
  }

  @Test
  void theSelectedOrderTellsHowItsSizeCameAbout() {
    desk.command(ticket("0.002", "109000")).later(100);
    desk.command(ticket("0.3", "109000")).command(ticket("0.01", "120000")).later(100);
    viewModel.show(desk.snapshot());
    assertThat(viewModel.getDetail()).isEmpty();
    viewModel.select(entryOf("0.08", false));
    assertThat(viewModel.getDetail())
        .startsWith("Size: asked 0.3 → Largest order 0.1 → ")
        .contains(" → sent 0.08")
        .doesNotContain("Size lowered");

    viewModel.select(entryOf("0.01", true));
    assertThat(viewModel.getDetail())
        .startsWith("Size: asked 0.01 → denied by Stop and target · The stop of a long must be");
    viewModel.select(entryOf("0.002", false));
    assertThat(viewModel.getDetail()).startsWith("Size: asked 0.002 → sent as asked · ");
    viewModel.select(null);
    assertThat(viewModel.getDetail()).isEmpty();
  }

  private OrderRow entryOf(String size, boolean denied) {
    return viewModel.orders().stream()
        .filter(row -> row.order().spec().role() == OrderRole.ENTRY)
        .filter(row -> row.order().spec().quantity().toString().startsWith(size))
        .filter(row -> denied == (row.status() == OrderStatus.DENIED))
        .findFirst()
        .orElseThrow();
  }

  private static DeskCommand ticket(String size, String stop) {
    return new DeskCommand.SubmitTicket(
        TestDesk.BTC.id(), Side.BUY, Quantity.of(size), null, Price.of(stop), null, 5);
  }

  @Test
  void timesHaveADateWhenTheyAreOfAnotherDay() {
    viewModel.show(desk.snapshot());
    assertThat(viewModel.timesProperty().get().text(TestDesk.START)).isEqualTo("10:00:00");
    settings.set(AppearanceSettings.ZONE, "Asia/Tokyo");
    assertThat(viewModel.timesProperty().get().text(TestDesk.START)).isEqualTo("19:00:00");
    viewModel.show(desk.later(86_400_000).snapshot());

    assertThat(viewModel.timesProperty().get().text(TestDesk.START)).isEqualTo("09-03 19:00");
  }

  @Test
  void figuresHaveThePrecisionOfTheirInstrument() {
    Precision eth = new Precision(TestDesk.ETH);

    assertThat(eth.price(Price.of("4310.123456"))).isEqualTo("4,310.1");
    assertThat(eth.size(Quantity.of("1"))).isEqualTo("1.0000");
    assertThat(new Precision(null).size(Quantity.of("0.25"))).isEqualTo("0.25");
  }

  @Test
  void rowsBecomeTextForOtherPrograms() {
    viewModel.show(desk.command(limit("4200")).later(100).snapshot());
    String csv = BlotterCsv.orders(List.of(entry()));
    Order order = entry().order();

    assertThat(csv)
        .isEqualTo(
            "time,instrument,side,role,type,size,filled,limit,trigger,status,note,order_id\r\n"
                + "2025-09-03T10:00:00Z,ETH,BUY,ENTRY,LIMIT,1,0,4200,,ACCEPTED,,"
                + order.id()
                + "\r\n");
  }

  @Test
  void aNoteWithACommaIsQuoted() {
    viewModel.show(
        desk.command(
                new DeskCommand.SubmitTicket(
                    TestDesk.ETH.id(), Side.BUY, Quantity.of("1"), null, Price.of("5000"), null, 5))
            .snapshot());
    Order denied = entry().order();
    assertThat(denied.status()).isEqualTo(OrderStatus.DENIED);
    String line = BlotterCsv.orders(List.of(entry())).lines().skip(1).findFirst().orElseThrow();

    assertThat(line)
        .contains(
            denied.note().contains(",") ? '"' + denied.note() + '"' : "," + denied.note() + ",");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          =1+1,            '''=1+1'
          '@x\\ny',        '"''@x\\ny"'
          'a\\n=1',        '"a\\n''=1"'
          'a\\t+1',        '"a\\t''+1"'
          '\\r=1',         '"\\r''=1"'
          '-1+cmd()',      '''-1+cmd()'
          -12.50,          -12.50
          'a-b=c',         'a-b=c'
          """)
  void aFormulaStaysAText(String cell, String written) {
    assertThat(BlotterCsv.quoted(cell.translateEscapes())).isEqualTo(written.translateEscapes());
  }

  @Test
  void silenceMakesItStaleUntilTheNextFrame() {
    viewModel.show(desk.command(limit("4200")).later(100).snapshot());
    viewModel.silent(4_000);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    viewModel.silent(6_000);
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    viewModel.show(desk.quote(TestDesk.ETH, 4_311).snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void aBrokenFeedMakesItStale() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").feed(FeedState.RECONNECTING).snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void isOffWhileHaltedAndForgetsAllForAnotherSession() {
    viewModel.show(desk.command(new DeskCommand.EmergencyStop("test")).later(1_000).snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
    viewModel.show(BlotterExhibit.busy().snapshot());
    viewModel.failed("No tape there. Choose another.");
    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getReason()).isEqualTo("No tape there. Choose another.");
    assertThat(viewModel.orders()).isEmpty();
    viewModel.reset();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    viewModel.show(BlotterExhibit.busy().snapshot());
    assertThat(viewModel.history().trades()).hasSize(2);
  }

  private OrderRow entry() {
    return viewModel.orders().stream()
        .filter(BlotterViewModelTest::isEntry)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isEntry(OrderRow row) {
    return row.order().spec().role() == OrderRole.ENTRY;
  }

  private static DeskCommand limit(String price) {
    return new DeskCommand.SubmitTicket(
        TestDesk.ETH.id(), Side.BUY, Quantity.of("1"), Price.of(price), null, null, 5);
  }
}
