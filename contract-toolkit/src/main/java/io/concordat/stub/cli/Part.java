package io.concordat.stub.cli;

import java.util.List;

/** A part of what is served, and what its person is told about it. */
interface Part {

  /** What it serves, line by line. */
  List<String> introduction();

  /** What consumers did that they must not, line by line; asked for at the end. */
  List<String> conclusion();
}
