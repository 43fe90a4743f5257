package app.wheelhouse.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestSessions;
import app.wheelhouse.ui.connection.ConnectionFigure.Kind;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionViewModelTest {
  private final TestDesk desk = TestDesk.live();
  private final TestSessions sessions = new TestSessions(desk, new FrameClock(), ModeFrame.PAPER);
  private final ConnectionViewModel viewModel =
      new ConnectionViewModel(sessions, new Settings(), new ViewLoader(Locale.ENGLISH).texts());

  private ConnectionFigure figure(Kind kind) {
    return viewModel.figures().of(kind);
  }

  @Test
  void showsWhereItIsConnectedAndWhatItUses() {
    viewModel.show(Markets.report(desk, FeedState.CONNECTED, 0, 120).snapshot());

    assertThat(viewModel.getName()).isEqualTo("Connected");
    assertThat(viewModel.getPlace()).isEqualTo("Hyperliquid mainnet · api.hyperliquid.xyz");
    assertThat(viewModel.getSince()).isEqualTo("since 09:58:25, for 95 s");
    assertThat(viewModel.getAttempt()).isEmpty();
    assertThat(figure(Kind.LATENCY).value()).isEqualTo("84 ms");
    assertThat(figure(Kind.RATE).value()).isEqualTo("212.4");
    assertThat(figure(Kind.SUBSCRIPTIONS).value()).isEqualTo("24 of 1,000");
    assertThat(figure(Kind.WEIGHT).share()).isEqualTo(0.85);
    assertThat(figure(Kind.WEIGHT).urgency()).isEqualTo(Urgency.WARNING);
  }

  @Test
  void countsDownToTheNextAttemptAndSaysWhy() {
    viewModel.show(Markets.report(desk, FeedState.RECONNECTING, 3, 0).snapshot());
    assertThat(viewModel.getAttempt()).isEqualTo("Attempt 3 of 50, next in 8 s");
    assertThat(viewModel.getWhy()).isEqualTo("The venue closed the connection (1006)");

    viewModel.silent(4_000);
    assertThat(viewModel.getAttempt()).isEqualTo("Attempt 3 of 50, next in 4 s");
  }

  @Test
  void afterTheLastAttemptItSaysWhatToDo() {
    viewModel.show(Markets.report(desk, FeedState.FAILED, 50, 0).snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getAttempt())
        .isEqualTo("It gave up after 50 attempts: press Reconnect now");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          120,   +120 ms, FINE
          -1000, '−1.00 s', FINE
          1001,  +1.00 s, WARNING
          -5000, '−5.00 s', WARNING
          5001,  +5.00 s, BAD
          """)
  void warnsOfAClockThatIsOff(long skew, String text, Urgency urgency) {
    viewModel.show(Markets.report(desk, FeedState.CONNECTED, 0, skew).snapshot());

    assertThat(figure(Kind.SKEW).value()).isEqualTo(text);
    assertThat(figure(Kind.SKEW).urgency()).isEqualTo(urgency);
  }

  @Test
  void aBudgetThatIsUsedUpIsBad() {
    assertThat(Urgency.ofBudget(0.79)).isEqualTo(Urgency.FINE);
    assertThat(Urgency.ofBudget(0.8)).isEqualTo(Urgency.WARNING);
    assertThat(Urgency.ofBudget(1)).isEqualTo(Urgency.BAD);
  }

  @Test
  void channelsKeepTheirRowsAndAge() {
    viewModel.show(Markets.report(desk, FeedState.CONNECTED, 0, 0).snapshot());
    List<ChannelRow> before = List.copyOf(viewModel.channels());
    assertThat(before.getFirst().ageProperty().get()).isEqualTo("0.1 s");
    assertThat(before.getLast().ageProperty().get()).isEqualTo("none yet");

    viewModel.show(desk.later(3_000).snapshot());
    assertThat(viewModel.channels()).containsExactlyElementsOf(before);
    assertThat(before.getFirst().ageProperty().get()).isEqualTo("3.1 s");
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void aReportThatIsOldIsNotLive() {
    viewModel.show(Markets.report(desk, FeedState.CONNECTED, 0, 0).snapshot());
    viewModel.silent(6_000);

    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @ParameterizedTest
  @EnumSource(ModeFrame.class)
  void sessionsWithoutAVenueSaySo(ModeFrame mode) {
    ConnectionViewModel other =
        new ConnectionViewModel(
            new TestSessions(desk, new FrameClock(), mode),
            new Settings(),
            new ViewLoader(Locale.ENGLISH).texts());
    other.show(desk.snapshot());

    boolean none = mode == ModeFrame.DEMO || mode == ModeFrame.REPLAY;
    assertThat(other.getState()).isEqualTo(none ? PanelState.OFF : PanelState.LOADING);
    assertThat(other.isReported()).isFalse();
  }

  @Test
  void hiddenItWorksNothingOut() {
    viewModel.shownProperty().set(false);
    viewModel.show(Markets.report(desk, FeedState.CONNECTED, 0, 0).snapshot());
    assertThat(viewModel.isReported()).isFalse();

    viewModel.shownProperty().set(true);
    assertThat(viewModel.isReported()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(PanelState.class)
  void reachesEveryState(PanelState state) {
    assertThat(ConnectionExhibit.model(state, new ViewLoader(Locale.ENGLISH)).getState())
        .isEqualTo(state);
  }
}
