package io.concordat.stub.cli;

import java.util.List;

/** A running part of a stub, and what its person is told about it. */
interface Part extends AutoCloseable {

  /** What it serves, line by line. */
  List<String> introduction();

  /** What consumers did that they must not, line by line; asked for at the end. */
  List<String> conclusion();

  @Override
  void close();
}
