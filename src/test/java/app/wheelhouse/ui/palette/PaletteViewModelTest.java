package app.wheelhouse.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.CommandSet;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteViewModelTest {
  private final ResourceBundle texts = new ViewLoader(Locale.ENGLISH).texts();
  private final List<String> ran = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final CommandSet commands = SomeCommands.of(texts, ran);
  private final PaletteViewModel viewModel = new PaletteViewModel(commands, texts, routes::add);

  @ParameterizedTest
  @CsvSource({
    "emergency stop, Emergency stop",
    "stop em, Emergency stop",
    "pau, Pause auto-trading",
    "tradi start, Start auto-trading",
    "help.ke, Keys",
    "emst, Emergency stop",
    "licences, About Wheelhouse",
    "eth, ETH",
    "BTC, BTC"
  })
  void findsByWordsIdHintAndLetters(String query, String first) {
    open();
    viewModel.queryProperty().set(query);

    assertThat(viewModel.found()).first().extracting(PaletteEntry::text).isEqualTo(first);
    assertThat(viewModel.chosenProperty().get()).isSameAs(viewModel.found().getFirst());
  }

  @Test
  void listsEverythingWithGroupsAndKeysBeforeAnythingIsTyped() {
    open();

    assertThat(viewModel.found()).hasSize(commands.all().size() + 2);
    assertThat(viewModel.found())
        .element(1)
        .satisfies(entry -> {
          assertThat(entry.group()).isEqualTo("Trading");
          assertThat(entry.key()).isEqualTo("P");
        });
  }

  @Test
  void saysThatNothingWasFound() {
    open();
    viewModel.queryProperty().set("no such thing");
    viewModel.run();

    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(viewModel.isOpen()).isTrue();
  }

  @Test
  void closesBeforeItActs() {
    open();
    List<Boolean> openThen = new ArrayList<>();
    viewModel.openProperty().subscribe(now -> openThen.add(ran.isEmpty() && now));
    viewModel.queryProperty().set("pause");
    viewModel.run();

    assertThat(ran).containsExactly("trade.pause-auto");
    assertThat(viewModel.isOpen()).isFalse();
    assertThat(openThen).containsExactly(true, false);
  }

  @Test
  void doesNotDoWhatIsNotPossible() {
    open();
    viewModel.queryProperty().set("resume");
    viewModel.run();

    assertThat(viewModel.found().getFirst().enabled()).isFalse();
    assertThat(ran).isEmpty();
    assertThat(viewModel.isOpen()).isTrue();
  }

  @Test
  void goesToAMarket() {
    open();
    viewModel.queryProperty().set("eth");
    viewModel.run();

    assertThat(routes).containsExactly(new Route.ShowInstrument(TestDesk.ETH.id()));
  }

  @Test
  void movesTheChoiceAndStopsAtTheEnds() {
    open();
    viewModel.move(-1);
    assertThat(viewModel.chosenProperty().get()).isSameAs(viewModel.found().getFirst());
    viewModel.move(2);
    assertThat(viewModel.chosenProperty().get()).isSameAs(viewModel.found().get(2));
    viewModel.move(100);
    assertThat(viewModel.chosenProperty().get()).isSameAs(viewModel.found().getLast());
  }

  @Test
  void remembersNothing() {
    open();
    viewModel.queryProperty().set("pause");
    viewModel.openProperty().set(false);
    viewModel.openProperty().set(true);

    assertThat(viewModel.getQuery()).isEmpty();
    assertThat(viewModel.found()).hasSizeGreaterThan(5);
  }

  @Test
  void theCheatSheetShowsEveryKeyByGroup() {
    KeysViewModel keys = new KeysViewModel(commands, texts);

    assertThat(keys.groups())
        .extracting(KeysViewModel.Group::name)
        .containsExactly("Trading", "Help");
    assertThat(keys.groups().getFirst().lines())
        .contains(new KeysViewModel.Line("Emergency stop", "Ctrl+Shift+X"))
        .hasSize(3);
    assertThat(keys.groups().getLast().lines())
        .containsExactly(new KeysViewModel.Line("Keys", "F1  ?"));
  }

  private void open() {
    viewModel.show(TestDesk.live().snapshot());
    viewModel.openProperty().set(true);
  }
}
