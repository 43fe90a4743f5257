package com.sun.glass.ui.headlesshd;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.HdApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;

/// JavaFX's headless platform with a desk-sized screen, for tests: `-Dglass.platform=HeadlessHd`.
///
/// Glass builds the name of its factory from that property, hence this package and class name.
public final class HeadlessHdPlatformFactory extends HeadlessPlatformFactory {

  @Override
  public Application createApplication() {
    return new HdApplication();
  }
}
