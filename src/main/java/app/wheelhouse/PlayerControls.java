package app.wheelhouse;

import app.wheelhouse.desk.TapePlayer;
import app.wheelhouse.desk.TapePosition;
import app.wheelhouse.ui.fx.ReplayControls;

/// The desk's tape player as the screens see it.
record PlayerControls(TapePlayer player) implements ReplayControls {
  @Override
  public void play() {
    player.play();
  }

  @Override
  public void pause() {
    player.pause();
  }

  @Override
  public void step() {
    player.step();
  }

  @Override
  public void stepBar() {
    player.stepBar();
  }

  @Override
  public void speed(double factor) {
    player.speed(factor);
  }

  @Override
  public void seek(long time) {
    player.seek(time);
  }

  @Override
  public Progress progress() {
    TapePosition now = player.position();
    return new Progress(now.firstTime(), now.lastTime(), now.time(), now.playing(), now.speed());
  }
}
