package com.sun.glass.ui.headless;

import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.paint.Color;

/// A headless window that draws with the row length of the wide screen and clips at its edges.
final class HdWindow extends HeadlessWindow {
  private final int[] screen;

  HdWindow(
      HeadlessWindowManager windows, Window owner, Screen on, int styleMask, int[] screenPixels) {
    super(windows, owner, on, null, styleMask);
    this.screen = screenPixels;
  }

  @Override
  void blit(Pixels pixels) {
    int width = pixels.getWidth();
    int left = Math.max(getX(), 0);
    int right = Math.min(getX() + width, HdApplication.WIDTH);
    int bottom = Math.min(getY() + pixels.getHeight(), HdApplication.HEIGHT);
    var source = (IntBuffer) pixels.getBuffer();
    for (int y = Math.max(getY(), 0); y < bottom && left < right; y++) {
      source.get((y - getY()) * width + left - getX(), screen, at(left, y), right - left);
    }
  }

  @Override
  void clearRect(int x, int width, int y, int height) {
    int left = Math.max(x, 0);
    int right = Math.min(x + width, HdApplication.WIDTH);
    int bottom = Math.min(y + height, HdApplication.HEIGHT);
    for (int row = Math.max(y, 0); row < bottom && left < right; row++) {
      Arrays.fill(screen, at(left, row), at(right, row), 0);
    }
  }

  @Override
  public Color getColor(int x, int y) {
    int argb = pixel(x, y);
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
  }

  @Override
  public void getScreenCapture(int x, int y, int width, int height, int[] data, boolean scale) {
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        data[row * width + column] = pixel(x + column, y + row);
      }
    }
  }

  private int pixel(int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < HdApplication.WIDTH && y < HdApplication.HEIGHT;
    return inside ? screen[at(x, y)] : 0;
  }

  private static int at(int x, int y) {
    return y * HdApplication.WIDTH + x;
  }
}
