package app.wheelhouse.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final long END = 1_000;

  @Test
  void showsTheNewestBarWithRoomToItsRight() {
    Viewport view = Viewport.newest(END, 100);

    assertThat(view.right()).isEqualTo(1_006);
    assertThat(view.following()).isTrue();
  }

  @Test
  void followsNewBarsUntilPanned() {
    Viewport view = Viewport.newest(END, 100);

    assertThat(view.followed(END + 3).right()).isEqualTo(1_009);
    assertThat(view.panned(-20, 0, END).followed(END + 3).right()).isEqualTo(986);
  }

  @Test
  void followsAgainWhenPannedToTheNewestBar() {
    Viewport past = Viewport.newest(END, 100).panned(-20, 0, END);

    assertThat(past.following()).isFalse();
    assertThat(past.panned(25, 0, END).following()).isTrue();
  }

  @Test
  void keepsAFewBarsHoweverFarOnePans() {
    assertThat(Viewport.newest(END, 100).panned(-1e9, 0, END).right()).isEqualTo(4);
  }

  @Test
  void keepsTheBarUnderTheMouseWhileZooming() {
    Viewport past = Viewport.newest(END, 100).panned(-500, 0, END);
    double anchor = past.left() + 0.3 * past.span();

    Viewport closer = past.zoomed(0.5, anchor, 0, END);

    assertThat(closer.span()).isEqualTo(50);
    assertThat((anchor - closer.left()) / closer.span()).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void keepsTheNewestBarWhileZoomingAndFollowing() {
    Viewport wider = Viewport.newest(END, 100).zoomed(2, 0, 0, END);

    assertThat(wider).isEqualTo(Viewport.newest(END, 200));
  }

  @Test
  void zoomsNeitherIntoABarNorFarBeyondAll() {
    Viewport view = Viewport.newest(END, 100);

    assertThat(view.zoomed(1e-6, 0, 0, END).span()).isEqualTo(10);
    assertThat(view.zoomed(1e6, 0, 0, END).span()).isEqualTo(1_500);
  }
}
