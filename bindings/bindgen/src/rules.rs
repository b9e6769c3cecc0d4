//! The rules of the surface, checked on what the library really exports rather than on its source.

use anyhow::{Result, bail};
use uniffi_meta::{FieldMetadata, FnParamMetadata, Metadata, Type};

/// Fails with every breach: a call that returns no error type, an undocumented item, an unsuitable type, a callback.
pub(crate) fn check(items: &[Metadata]) -> Result<()> {
    let breaches: Vec<String> = items.iter().flat_map(breaches).collect();
    if !breaches.is_empty() {
        bail!("the surface breaks its rules:\n  {}", breaches.join("\n  "));
    }
    Ok(())
}

fn breaches(item: &Metadata) -> Vec<String> {
    match item {
        Metadata::Func(f) => {
            call(&f.name, f.is_async, f.throws.is_some(), &f.docstring, &f.inputs, f.return_type.as_ref())
        }
        Metadata::Constructor(c) => {
            call(&of(&c.self_name, &c.name), c.is_async, c.throws.is_some(), &c.docstring, &c.inputs, None)
        }
        Metadata::Method(m) => {
            let name = of(&m.self_name, &m.name);
            call(&name, m.is_async, m.throws.is_some(), &m.docstring, &m.inputs, m.return_type.as_ref())
        }
        Metadata::Object(o) => documented(&o.name, &o.docstring),
        Metadata::Record(r) => [documented(&r.name, &r.docstring), fields(&r.name, &r.fields, true)].concat(),
        Metadata::Enum(e) => {
            let variants = e.variants.iter().flat_map(|v| {
                let name = of(&e.name, &v.name);
                [documented(&name, &v.docstring), fields(&name, &v.fields, false)].concat()
            });
            documented(&e.name, &e.docstring).into_iter().chain(variants).collect()
        }
        Metadata::CallbackInterface(c) => vec![format!("{}: a callback", c.name)],
        Metadata::TraitMethod(t) => vec![format!("{}: a foreign trait", t.trait_name)],
        Metadata::CustomType(c) => vec![format!("{}: a custom type", c.name)],
        _ => Vec::new(),
    }
}

fn of(owner: &str, name: &str) -> String {
    format!("{owner}.{name}")
}

fn call(
    name: &str,
    is_async: bool,
    throws: bool,
    docs: &Option<String>,
    inputs: &[FnParamMetadata],
    output: Option<&Type>,
) -> Vec<String> {
    let mut found = documented(name, docs);
    if is_async {
        found.push(format!("{name}: async"));
    }
    if !throws {
        found.push(format!("{name}: returns no Result, so a panic in it would end a Swift process"));
    }
    let types = inputs.iter().map(|input| &input.ty).chain(output);
    found.extend(types.filter_map(|ty| crosses_badly(ty).map(|why| format!("{name}: {why}"))));
    let bulk = inputs.iter().filter(|input| input.ty == Type::Bytes && !input.by_ref);
    found.extend(bulk.map(|input| format!("{name}: {} is copied, not borrowed", input.name)));
    found
}

fn documented(name: &str, docs: &Option<String>) -> Vec<String> {
    if docs.as_deref().is_none_or(|text| text.trim().is_empty()) {
        vec![format!("{name}: no words on it")]
    } else {
        Vec::new()
    }
}

fn fields(owner: &str, fields: &[FieldMetadata], named: bool) -> Vec<String> {
    fields
        .iter()
        .flat_map(|field| {
            let name = of(owner, &field.name);
            let mut found = if named || !field.name.is_empty() {
                documented(&name, &field.docstring)
            } else {
                Vec::new()
            };
            found.extend(crosses_badly(&field.ty).map(|why| format!("{name}: {why}")));
            found
        })
        .collect()
}

fn crosses_badly(ty: &Type) -> Option<&'static str> {
    match ty {
        Type::UInt8 | Type::Int8 | Type::UInt16 | Type::Int16 => Some("an integer under 32 bits"),
        Type::Map { .. } | Type::Set { .. } => Some("a map or set"),
        Type::Timestamp | Type::Duration => Some("a time without its unit in its name"),
        Type::CallbackInterface { .. } => Some("a callback"),
        Type::Optional { inner_type } | Type::Sequence { inner_type } | Type::Box { inner_type } => {
            crosses_badly(inner_type)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use uniffi_meta::{EnumMetadata, EnumShape, FnMetadata, RecordMetadata};

    use super::*;

    fn function() -> FnMetadata {
        FnMetadata {
            module_path: "kit".into(),
            name: "f".into(),
            orig_name: None,
            is_async: false,
            inputs: Vec::new(),
            return_type: None,
            throws: Some(Type::String),
            checksum: None,
            docstring: Some("Does.".into()),
        }
    }

    fn refused(function: FnMetadata) -> bool {
        check(&[Metadata::Func(function)]).is_err()
    }

    #[test]
    fn a_call_that_throws_and_says_what_it_does_is_accepted() {
        assert!(!refused(function()));
    }

    #[test]
    fn a_call_without_an_error_is_refused() {
        assert!(refused(FnMetadata { throws: None, ..function() }));
    }

    #[test]
    fn an_undocumented_or_async_call_is_refused() {
        assert!(refused(FnMetadata { docstring: None, ..function() }));
        assert!(refused(FnMetadata { is_async: true, ..function() }));
    }

    #[test]
    fn small_integers_are_refused_however_deep_they_stand() {
        let list =
            Type::Sequence { inner_type: Box::new(Type::Optional { inner_type: Box::new(Type::UInt16) }) };
        assert!(refused(FnMetadata { return_type: Some(list), ..function() }));
    }

    #[test]
    fn bytes_that_would_be_copied_in_are_refused() {
        let borrowed = FnParamMetadata { by_ref: true, ..FnParamMetadata::simple("bytes", Type::Bytes) };
        assert!(!refused(FnMetadata { inputs: vec![borrowed], ..function() }));
        assert!(refused(FnMetadata {
            inputs: vec![FnParamMetadata::simple("bytes", Type::Bytes)],
            ..function()
        }));
    }

    #[test]
    fn an_undocumented_field_is_refused() {
        let field = FieldMetadata {
            name: "a".into(),
            orig_name: None,
            ty: Type::String,
            default: None,
            docstring: None,
        };
        let record = RecordMetadata {
            module_path: "kit".into(),
            name: "R".into(),
            orig_name: None,
            remote: false,
            fields: vec![field],
            docstring: Some("One.".into()),
        };
        assert!(check(&[Metadata::Record(record)]).is_err());
    }

    #[test]
    fn an_undocumented_enum_is_refused() {
        let one = EnumMetadata {
            module_path: "kit".into(),
            name: "E".into(),
            orig_name: None,
            shape: EnumShape::Enum,
            remote: false,
            variants: Vec::new(),
            discr_type: None,
            non_exhaustive: false,
            docstring: None,
        };
        assert!(check(&[Metadata::Enum(one)]).is_err());
    }
}
