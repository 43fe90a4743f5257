package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.EngineTick;

/// Sets the level with the first price, so that it is journaled as any later change.
final class LevelAtStart implements EngineTap {
  private final int level;
  private final EnginePost engine;
  private boolean done;

  LevelAtStart(int level, EnginePost engine) {
    this.level = level;
    this.engine = engine;
  }

  @Override
  public void onTick(EngineTick tick) {
    if (!done && tick.event() instanceof EngineEvent.Market) {
      done = true;
      engine.post(new EngineEvent.Command(new DeskCommand.SetLevel(level), tick.time()));
    }
  }
}
