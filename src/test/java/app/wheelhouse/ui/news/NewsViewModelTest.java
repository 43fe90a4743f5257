package app.wheelhouse.ui.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NewsViewModelTest {
  private static final long NOW = NewsExhibit.NOW;

  private final Settings settings = new Settings();
  private final List<Route> routes = new ArrayList<>();
  private final NewsViewModel viewModel =
      new NewsViewModel(settings, new ViewLoader(Locale.ENGLISH).texts(), routes::add);

  @Nested
  class TheList {
    @Test
    void isNewestFirstWithAges() {
      viewModel.show(NewsExhibit.items(), "", NOW);

      assertThat(viewModel.getNews())
          .extracting(NewsLine::getAge)
          .containsExactly("now", "7 min", "33 min", "90 min", "6 h");
      assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    }

    @Test
    void agesOnceASecondAndKeepsItsLines() {
      viewModel.show(NewsExhibit.items(), "", NOW);
      NewsLine first = viewModel.getNews().getFirst();
      viewModel.show(NewsExhibit.items(), "", NOW + 999);
      assertThat(first.getAge()).isEqualTo("now");
      viewModel.show(NewsExhibit.items(), "", NOW + 60_000);

      assertThat(viewModel.getNews().getFirst()).isSameAs(first);
      assertThat(first.getAge()).isEqualTo("72 s");
    }

    @Test
    void putsWhatIsNewAtTheTop() {
      viewModel.show(NewsExhibit.items(), "", NOW);
      viewModel.show(with("Fresh from the press"), "", NOW);

      assertThat(first()).isEqualTo("Fresh from the press");
      assertThat(viewModel.getNews()).hasSize(6);
      assertThat(viewModel.getFresh()).isZero();
    }

    @Test
    void leavesTheTraderWhereTheyRead() {
      viewModel.show(NewsExhibit.items(), "", NOW);
      viewModel.readingProperty().set(true);
      viewModel.show(with("Fresh from the press"), "", NOW);
      assertThat(viewModel.getNews()).hasSize(5);
      assertThat(viewModel.getFresh()).isEqualTo(1);

      viewModel.readingProperty().set(false);
      assertThat(first()).isEqualTo("Fresh from the press");
      assertThat(viewModel.getFresh()).isZero();
    }

    @Test
    void takesTheNewsOfASnapshot() {
      viewModel.show(TestDesk.live().snapshot());

      assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
      assertThat(viewModel.emptyTextProperty().get()).startsWith("No news.");
    }
  }

  @Nested
  class TheChoice {
    @Test
    void offersTheInstrumentsOfTheNews() {
      assertThat(viewModel.choice().symbols()).containsExactly("All");
      viewModel.show(NewsExhibit.items(), "", NOW);

      assertThat(viewModel.choice().symbols()).containsExactly("All", "BTC", "ETH", "SOL");
    }

    @Test
    void showsTheNewsOfOneInstrument() {
      viewModel.show(NewsExhibit.items(), "", NOW);
      viewModel.choice().symbolProperty().set("SOL");
      assertThat(viewModel.getNews()).hasSize(1);
      assertThat(first()).startsWith("Solana validators");

      viewModel.choice().symbolProperty().set("All");
      assertThat(viewModel.getNews()).hasSize(5);
    }

    @Test
    void keepsTheChosenInstrumentThoughItsNewsAreGone() {
      viewModel.show(NewsExhibit.items(), "", NOW);
      viewModel.choice().symbolProperty().set("SOL");
      viewModel.show(NewsExhibit.items().subList(3, 5), "", NOW);

      assertThat(viewModel.choice().symbolProperty().get()).isEqualTo("SOL");
      assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
      assertThat(viewModel.emptyTextProperty().get()).startsWith("No news fits.");
    }

    @Test
    void searchesTitleTextSourceAndInstrument() {
      viewModel.show(NewsExhibit.items(), "", NOW);
      assertThat(found("inflows")).isEqualTo(1);
      assertThat(found("DOUBLE in size")).isEqualTo(1);
      assertThat(found(" wire ")).isEqualTo(2);
      assertThat(found("eth")).isEqualTo(1);
      assertThat(found("no such thing")).isZero();
      assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
      assertThat(found("")).isEqualTo(5);
    }

    private int found(String text) {
      viewModel.choice().searchProperty().set(text);
      return viewModel.getNews().size();
    }
  }

  @Nested
  class ItsStates {
    @Test
    void waitsForTheDesk() {
      assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
      viewModel.choice().searchProperty().set("x");
      assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    }

    @Test
    void failingFeedsAreAnErrorOnlyWhileThereIsNothingElse() {
      viewModel.show(List.of(), "The Wire cannot answer (500).", NOW);
      assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
      assertThat(viewModel.getError()).isEqualTo("The Wire cannot answer (500).");

      viewModel.show(NewsExhibit.items(), "The Wire cannot answer (500).", NOW);
      assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
      assertThat(viewModel.getFeeds()).isEqualTo("The Wire cannot answer (500).");
      viewModel.show(NewsExhibit.items(), "", NOW);
      assertThat(viewModel.getFeeds()).isEmpty();
    }

    @Test
    void isStaleWhenTheDeskIsSilent() {
      viewModel.show(NewsExhibit.items(), "", NOW);
      viewModel.silent(5_000);
      assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
      viewModel.silent(5_001);
      assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
      viewModel.show(NewsExhibit.items(), "", NOW + 6_000);
      assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    }

    @Test
    void saysWhyTheSessionFailed() {
      viewModel.failed("No session.");
      viewModel.choice().searchProperty().set("x");

      assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
      assertThat(viewModel.getError()).isEqualTo("No session.");
    }

    @Test
    void forgetsTheLastSession() {
      viewModel.show(NewsExhibit.items(), "trouble", NOW);
      viewModel.choice().symbolProperty().set("SOL");
      viewModel.open(viewModel.getNews().getFirst());
      viewModel.reset();

      assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
      assertThat(viewModel.getNews()).isEmpty();
      assertThat(viewModel.getOpen()).isNull();
      assertThat(viewModel.getFeeds()).isEmpty();
      assertThat(viewModel.choice().symbols()).containsExactly("All");
    }
  }

  @Nested
  class AnItem {
    @Test
    void opensAndStaysOpenWhenItsListMovesOn() {
      viewModel.show(NewsExhibit.items(), "", NOW);
      NewsLine line = viewModel.getNews().get(1);
      viewModel.open(line);
      viewModel.show(with("Fresh from the press"), "", NOW);
      assertThat(viewModel.getOpen()).isSameAs(line);

      viewModel.close();
      assertThat(viewModel.getOpen()).isNull();
    }

    @Test
    void tellsItsTimeInTheZoneOfTheSettings() {
      NewsItem item = NewsExhibit.items().getFirst();
      assertThat(viewModel.time(item)).isEqualTo("3 Sep 04:58");
      settings.set(AppearanceSettings.ZONE, "Asia/Tokyo");

      assertThat(viewModel.time(item)).isEqualTo("3 Sep 13:58");
    }

    @Test
    void leadsToItsMarketWhenItIsTraded() {
      viewModel.show(TestDesk.live().snapshot());
      viewModel.showMarket("SOL");
      assertThat(routes).isEmpty();
      viewModel.showMarket("BTC");

      assertThat(routes).containsExactly(new Route.ShowInstrument(TestDesk.BTC.id()));
    }
  }

  private String first() {
    return viewModel.getNews().getFirst().item().title();
  }

  private static List<NewsItem> with(String title) {
    List<NewsItem> items = new ArrayList<>(NewsExhibit.items());
    items.add(NewsExhibit.item("The Wire", title, "", 0, null));
    return items;
  }
}
