package app.wheelhouse.ui.positions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import org.junit.jupiter.api.Test;

class PositionsViewModelTest {
  private final PositionsViewModel viewModel = new PositionsViewModel();
  private final TestDesk desk = TestDesk.live();

  @Test
  void loadsThenSaysThatThereAreNone() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(viewModel.getCount()).isZero();
  }

  @Test
  void showsAPositionWithItsGainAtTheMark() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).quote(TestDesk.ETH, 4_330).snapshot());

    assertThat(viewModel.getCount()).isEqualTo(1);
    PositionLine line = viewModel.lines().getFirst();
    assertThat(line.longProperty().get()).isTrue();
    assertThat(line.sizeProperty().get()).isEqualTo("1 ETH");
    assertThat(line.leverageProperty().get()).isEqualTo(5);
    assertThat(line.decimalsProperty().get()).isEqualTo(1);
    assertThat(line.entryProperty().get()).isBetween(4_309.0, 4_311.0);
    assertThat(line.markProperty().get()).isEqualTo(4_330);
    double gain = requireNonNull(line.unrealisedProperty().get()).toDouble();
    assertThat(gain).isBetween(19.0, 21.0);
  }

  @Test
  void agreesWithTheEngineOnTheUnrealisedSum() {
    DeskSnapshot snapshot =
        desk.buy(TestDesk.ETH, "1").later(100).quote(TestDesk.ETH, 4_330).snapshot();
    viewModel.show(snapshot);

    Money line = requireNonNull(viewModel.lines().getFirst().unrealisedProperty().get());
    assertThat(line).isEqualTo(snapshot.unrealised());
  }

  @Test
  void changesFiguresInPlace() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    PositionLine line = viewModel.lines().getFirst();
    viewModel.show(desk.quote(TestDesk.ETH, 4_350).snapshot());

    assertThat(viewModel.lines()).containsExactly(line);
    assertThat(line.markProperty().get()).isEqualTo(4_350);
  }

  @Test
  void dropsAClosedPosition() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    viewModel.show(
        desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 100)).later(100).snapshot());

    assertThat(viewModel.lines()).isEmpty();
    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
  }
}
