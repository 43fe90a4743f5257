package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.Settings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real orders behind the window, against the test exchange.
@Timeout(60)
class RealDeskTest {
  @TempDir Path folder;

  private final Settings settings = new Settings();
  private final Watched watched = new Watched();
  private RealMarket market;

  @BeforeEach
  void open() {
    market = RealMarket.open();
  }

  @AfterEach
  void close() {
    market.close();
  }

  private OpenSession session(Mode mode, @Nullable String account, @Nullable VenueChoice venue)
      throws BadInput {
    return OpenSession.open(
        new SessionRequest(
            mode, List.of(), List.of(), List.of("BTC"), null, null, venue, false, account),
        settings,
        new SessionPlaces(folder.resolve("data"))
            .with(folder.resolve("config"), RealMarket::account),
        watched.screen());
  }

  @Test
  void aTestnetSessionOpensWithItsPreFlightAndItsOwnName() throws Exception {
    try (OpenSession session = session(Mode.TESTNET, "mine", market.venue())) {
      assertThat(session.mode()).isEqualTo(Mode.TESTNET);
      assertThat(session.name()).startsWith("testnet-1");
      assertThat(session.source()).isEqualTo("mine on " + market.url());
      DeskSnapshot live =
          watched.await(snapshot -> snapshot.venue() != null && snapshot.venue().inStep());
      assertThat(live.venue().armName()).as("play money is not armed").isEmpty();
      assertThat(live.trading().autoTrading()).isFalse();
      assertThat(session.preFlight())
          .isNotEmpty()
          .noneMatch(item -> item.state() == PreFlightItem.State.FAILED);
    }
  }

  @Test
  void aLiveSessionAsksForTheAccountsName() throws Exception {
    try (OpenSession session = session(Mode.LIVE, "mine", market.venue())) {
      DeskSnapshot live = watched.await(snapshot -> snapshot.venue() != null);
      assertThat(live.venue().armName()).isEqualTo("mine");
      assertThat(live.venue().armed()).isFalse();
      assertThat(session.name()).startsWith("live-1");
    }
  }

  @Test
  void withoutAnAccountOrOnAnotherNetworkItSaysWhatToDo() {
    assertThatThrownBy(() -> session(Mode.TESTNET, null, market.venue()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Say which account");
    assertThatThrownBy(() -> session(Mode.LIVE, "mine", null))
        .isInstanceOf(BadInput.class)
        .hasMessage("The account mine is on testnet; live needs one on mainnet");
  }
}
