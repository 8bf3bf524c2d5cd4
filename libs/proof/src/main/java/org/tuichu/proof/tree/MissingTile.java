package org.tuichu.proof.tree;

/// A tile that a tree of that size must have is not in the store, or too narrow there: the store is damaged.
public final class MissingTile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    MissingTile(String path) {
        super("the store has no tile " + path);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
