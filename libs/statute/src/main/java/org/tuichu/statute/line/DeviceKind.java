package org.tuichu.statute.line;

/// A kind of device that lines are told apart by.
///
/// @param code equipment type of the catalogue
/// @param word what people call it, Chinese
public record DeviceKind(String code, String word) {}
