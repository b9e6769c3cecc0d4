// What only tests call by name.
import KitBindings

typealias KitWindow = KitBindings.Window
typealias KitRowKind = KitBindings.RowKind
typealias ControlKind = KitBindings.ControlKind
typealias Key = KitBindings.Key
typealias Amount = KitBindings.Amount
