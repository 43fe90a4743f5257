package app.wheelhouse.sim;

import app.wheelhouse.domain.order.ExecutionReport;

/// Takes the reports of a simulated venue, in the order in which they happen.
@FunctionalInterface
public interface ReportSink {
  void accept(ExecutionReport report);
}
