package app.wheelhouse.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RealOrdersTest {
  private final List<DeskCommand> sent = new ArrayList<>();
  private final List<Confirmation.Question> questions = new ArrayList<>();
  private final BlotterViewModel viewModel =
      new BlotterViewModel(
          new Settings(),
          sent::add,
          _ -> {},
          (question, _) -> questions.add(question),
          new ViewLoader(Locale.ENGLISH).texts());
  private final TestDesk desk =
      TestDesk.live()
          .command(
              new DeskCommand.SubmitTicket(
                  TestDesk.BTC.id(),
                  Side.BUY,
                  Quantity.of("0.01"),
                  Price.of("109000"),
                  null,
                  null,
                  5))
          .later(500);
  private final RealDesk real = RealDesk.live(desk.snapshot()).armed();

  @Nested
  class InQuestion {
    private final RealDesk lost = real.lost(0, "no answer in 5 s", TestDesk.START);

    @Test
    void x1ALostAnswerIsListedWithItsReasonUntilItIsKnown() {
      viewModel.tabProperty().set(BlotterTab.IN_QUESTION);
      viewModel.show(lost.snapshot());

      assertThat(viewModel.inQuestionProperty().get()).isEqualTo(1);
      assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
      OrderRow row = viewModel.questioned().getFirst();
      assertThat(row.order().note()).isEqualTo("no answer in 5 s");
      viewModel.show(real.snapshot());

      assertThat(viewModel.inQuestionProperty().get()).isZero();
      assertThat(viewModel.questioned()).isEmpty();
      assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
      assertThat(viewModel.getEmptyText()).contains("All is known");
    }

    @Test
    void countsForHowLongItIsNotKnown() {
      viewModel.show(lost.at(TestDesk.START + 3_200).snapshot());
      assertThat(viewModel.questioned().getFirst().waitsProperty().get()).isEqualTo(3);
      viewModel.show(lost.at(TestDesk.START + 7_900).snapshot());

      assertThat(viewModel.questioned().getFirst().waitsProperty().get()).isEqualTo(7);
    }

    @Test
    void itStaysAmongTheOrdersToo() {
      viewModel.show(lost.snapshot());

      assertThat(viewModel.orders()).hasSameSizeAs(real.working());
      assertThat(viewModel.orders()).extracting(OrderRow::status).contains(OrderStatus.UNKNOWN);
    }

    @Test
    void anotherSessionHasNoQuestions() {
      viewModel.show(lost.snapshot());
      viewModel.reset();

      assertThat(viewModel.inQuestionProperty().get()).isZero();
      assertThat(viewModel.questioned()).isEmpty();
    }
  }

  @Nested
  class External {
    private final VenueOrder order =
        RealDesk.order(TestDesk.BTC, Side.BUY, "0.1", "105000", 991_240_117);

    private OrderRow row() {
      return viewModel.orders().stream().filter(OrderRow::isExternal).findFirst().orElseThrow();
    }

    @Test
    void isListedWithItsMarkAndCounts() {
      viewModel.show(real.external(order).snapshot());

      assertThat(row().order().spec().quantity()).isEqualTo(Quantity.of("0.1"));
      assertThat(row().isAdoptable()).isTrue();
      assertThat(viewModel.workingProperty().get()).isEqualTo(real.working().size() + 1);
    }

    @Test
    void isAdoptedOnceAndThenOneOfOurs() {
      viewModel.show(real.external(order).snapshot());
      viewModel.adopt(row());
      viewModel.adopt(row());

      assertThat(sent).containsExactly(new DeskCommand.AdoptOrder(order.id()));
      assertThat(row().isAdoptable()).isFalse();
      viewModel.show(real.snapshot());
      assertThat(viewModel.orders()).noneMatch(OrderRow::isExternal);
    }

    @Test
    void canBeAdoptedAgainWhenNothingCameOfIt() {
      viewModel.show(real.external(order).snapshot());
      viewModel.adopt(row());
      viewModel.show(real.external(order).at(real.time() + OrderRow.PATIENCE + 1).snapshot());

      assertThat(row().isAdoptable()).isTrue();
    }

    @Test
    void isCanceledByItsButton() {
      viewModel.show(real.external(order).snapshot());
      viewModel.cancel(row());
      viewModel.cancel(row());

      assertThat(sent).containsExactly(new DeskCommand.CancelOrder(order.id()));
      assertThat(row().isAdoptable()).isFalse();
    }

    @Test
    void aStopThatWasPlacedElsewhereAsksBeforeItIsCanceled() {
      viewModel.show(
          real.external(protecting(OrderType.STOP_MARKET, Quantity.of("0.02"))).snapshot());
      viewModel.cancel(row());

      assertThat(sent).isEmpty();
      assertThat(questions)
          .singleElement()
          .satisfies(question -> assertThat(question.title()).contains("Cancel the stop"));
    }

    @Test
    void anOrderForTheWholePositionHasNoSizeOfItsOwn() {
      viewModel.show(real.external(protecting(OrderType.TAKE_PROFIT, Quantity.ZERO)).snapshot());

      assertThat(ExternalOrder.isWhole(row().order())).isTrue();
      assertThat(row().order().filled()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void aPartOfItMayBeFilled() {
      VenueOrder part =
          new VenueOrder(
              order.id(),
              order.venueOrderId(),
              order.instrument(),
              order.side(),
              order.type(),
              Quantity.of("0.1"),
              Quantity.of("0.04"),
              order.limit(),
              null,
              false,
              order.time());
      viewModel.show(real.external(part).snapshot());

      assertThat(row().order().filled()).isEqualTo(Quantity.of("0.06"));
    }

    @Test
    void theVenuesNumberStandsBelowTheTable() {
      viewModel.show(real.external(order).snapshot());
      viewModel.select(row());

      assertThat(viewModel.getDetail()).isEqualTo("Venue order 991240117");
    }

    private VenueOrder protecting(OrderType type, Quantity size) {
      return new VenueOrder(
          ClientOrderId.ofVenue(7),
          "7",
          TestDesk.BTC.id(),
          Side.SELL,
          type,
          size,
          size,
          null,
          Price.of("104000"),
          true,
          TestDesk.START);
    }
  }
}
