package io.concordat.source;

/** A file or folder of a tree. */
record Place(SpecTree tree, String path) {}
