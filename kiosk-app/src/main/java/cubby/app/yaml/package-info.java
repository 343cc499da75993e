/// Reads YAML so that every fault can be told with its place, all in one go: tokens by Jackson, a
/// tree that remembers lines and columns, and sections that are asked key by key.
package cubby.app.yaml;
