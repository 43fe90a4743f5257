package app.wheelhouse.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// U5: the log as the packaged desk writes it, by the `logback.xml` that it ships.
class RedactedLogTest {
  private static final String KEY =
      "0x0123456789012345678901234567890123456789012345678901234567890123";

  private final LoggerContext context = new LoggerContext();

  @BeforeEach
  void readsTheShippedFile() throws JoranException {
    URL file = Objects.requireNonNull(Redactor.class.getResource("/logback.xml"));
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(file);
  }

  @AfterEach
  void stops() {
    context.stop();
  }

  @ParameterizedTest
  @MethodSource("app.wheelhouse.support.RedactorTest#lines")
  void u5TheLogIsRedactedByTheSameRules(String line) {
    assertThat(logged(line, null))
        .endsWith(" ERROR Somewhere - " + Redactor.redact(line) + System.lineSeparator());
  }

  @Test
  void u5AnExceptionIsRedactedAndSaidOnce() {
    IllegalStateException cause = new IllegalStateException("sk-ant-api03-0123456789abcdef");
    String text = logged("failed", new IllegalArgumentException("bad key " + KEY, cause));
    assertThat(text)
        .contains(
            "IllegalArgumentException: bad key [redacted]", "IllegalStateException: [redacted]")
        .doesNotContain(KEY, "api03");
    assertThat(text.split("IllegalArgumentException", -1)).hasSize(2);
    assertThat(text).contains("\tat " + RedactedLogTest.class.getName());
  }

  private String logged(String line, @Nullable Throwable thrown) {
    Logger logger = context.getLogger("app.wheelhouse.Somewhere");
    LoggingEvent event = new LoggingEvent("", logger, Level.ERROR, line, thrown, null);
    event.setThreadName("test");
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stderr");
    PatternLayoutEncoder encoder = (PatternLayoutEncoder) appender.getEncoder();
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }
}
