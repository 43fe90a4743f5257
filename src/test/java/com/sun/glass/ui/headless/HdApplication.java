package com.sun.glass.ui.headless;

import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;

/// JavaFX fixes its headless screen at 1000x1000, and wider windows then write outside their rows.
/// This one is 1920x1080. It lives in JavaFX's package because the window's drawing is
/// package-private.
public final class HdApplication extends HeadlessApplication {
  static final int WIDTH = 1920;
  static final int HEIGHT = 1080;
  private static final int DPI = 100;

  private final int[] pixels = new int[WIDTH * HEIGHT];
  private final HeadlessWindowManager windows = new HeadlessWindowManager();
  private HeadlessRobot robot;

  @Override
  protected Screen[] staticScreen_getScreens() {
    return new Screen[] {
      new Screen(
          0, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, DPI, DPI, 1, 1, 1,
          1)
    };
  }

  @Override
  public Window createWindow(Window owner, Screen screen, int styleMask) {
    var window = new HdWindow(windows, owner, screen, styleMask, pixels);
    if (robot != null) {
      robot.windowAdded(window);
      window.setRobot(robot);
    }
    return window;
  }

  @Override
  public GlassRobot createRobot() {
    robot = (HeadlessRobot) super.createRobot();
    return robot;
  }
}
