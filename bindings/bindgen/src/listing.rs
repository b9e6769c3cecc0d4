//! Lists the exported surface as text, so that every change to it is visible in review.

use anyhow::{Result, bail};
use uniffi_meta::{
    ConstructorMetadata, EnumMetadata, FieldMetadata, FnMetadata, FnParamMetadata, Metadata, MethodMetadata,
    RecordMetadata, Type,
};

const HEAD: &str = "# The surface of `kit`, one line an item. Made by bindings/generate; CI compares.\n";

/// Returns the listing: objects with their calls, then the error, enums and records, each sorted by name.
pub(crate) fn listing(items: &[Metadata]) -> Result<String> {
    let mut blocks =
        items.iter().filter_map(|item| block(item, items).transpose()).collect::<Result<Vec<_>>>()?;
    blocks.sort();
    let calls = items.iter().filter(|item| is_call(item)).count();
    let text: Vec<String> = blocks.into_iter().map(|(_, text)| text).collect();
    Ok(format!("{HEAD}# {calls} calls\n\n{}", text.join("\n")))
}

fn is_call(item: &Metadata) -> bool {
    matches!(item, Metadata::Func(_) | Metadata::Constructor(_) | Metadata::Method(_))
}

/// Returns a block with its sort key.
fn block(item: &Metadata, all: &[Metadata]) -> Result<Option<((u32, String), String)>> {
    Ok(Some(match item {
        Metadata::Func(f) => ((0, f.name.clone()), function(f)?),
        Metadata::Object(o) => ((1, o.name.clone()), object(&o.name, all)?),
        Metadata::Enum(e) => ((if e.shape.is_error() { 2 } else { 3 }, e.name.clone()), enumeration(e)?),
        Metadata::Record(r) => ((4, r.name.clone()), record(r)?),
        _ => return Ok(None),
    }))
}

fn function(f: &FnMetadata) -> Result<String> {
    Ok(format!("{}\n", signature(&f.name, &f.inputs, f.return_type.as_ref(), f.throws.as_ref())?))
}

fn object(name: &str, all: &[Metadata]) -> Result<String> {
    let made = all.iter().filter_map(|item| match item {
        Metadata::Constructor(c) if c.self_name == name => Some(constructor(c)),
        _ => None,
    });
    let called = all.iter().filter_map(|item| match item {
        Metadata::Method(m) if m.self_name == name => Some(method(m)),
        _ => None,
    });
    let lines = made.chain(called).collect::<Result<String>>()?;
    Ok(format!("object {name}\n{lines}"))
}

fn constructor(c: &ConstructorMetadata) -> Result<String> {
    Ok(format!("  make {}\n", signature(&c.name, &c.inputs, None, c.throws.as_ref())?))
}

fn method(m: &MethodMetadata) -> Result<String> {
    Ok(format!("  {}\n", signature(&m.name, &m.inputs, m.return_type.as_ref(), m.throws.as_ref())?))
}

fn enumeration(e: &EnumMetadata) -> Result<String> {
    let kind = if e.shape.is_error() { "error" } else { "enum" };
    let variant = |v: &uniffi_meta::VariantMetadata| -> Result<String> {
        let fields = v.fields.iter().map(field).collect::<Result<Vec<_>>>()?.join(", ");
        Ok(if fields.is_empty() {
            format!("  {}\n", v.name)
        } else {
            format!("  {} {{ {fields} }}\n", v.name)
        })
    };
    Ok(format!("{kind} {}\n{}", e.name, e.variants.iter().map(variant).collect::<Result<String>>()?))
}

fn record(r: &RecordMetadata) -> Result<String> {
    let lines = r.fields.iter().map(|f| Ok(format!("  {}\n", field(f)?))).collect::<Result<String>>()?;
    Ok(format!("record {}\n{lines}", r.name))
}

fn field(f: &FieldMetadata) -> Result<String> {
    let ty = name_of(&f.ty)?;
    Ok(if f.name.is_empty() { ty } else { format!("{}: {ty}", f.name) })
}

fn signature(
    name: &str,
    inputs: &[FnParamMetadata],
    output: Option<&Type>,
    throws: Option<&Type>,
) -> Result<String> {
    let input = |input: &FnParamMetadata| -> Result<String> {
        Ok(format!("{}: {}{}", input.name, if input.by_ref { "&" } else { "" }, name_of(&input.ty)?))
    };
    let inputs = inputs.iter().map(input).collect::<Result<Vec<_>>>()?.join(", ");
    let output = output.map(name_of).transpose()?.map(|ty| format!(" -> {ty}")).unwrap_or_default();
    let throws = throws.map(name_of).transpose()?.map(|ty| format!(" ! {ty}")).unwrap_or_default();
    Ok(format!("{name}({inputs}){output}{throws}"))
}

fn name_of(ty: &Type) -> Result<String> {
    Ok(match ty {
        Type::UInt32 => "u32".into(),
        Type::Int32 => "i32".into(),
        Type::UInt64 => "u64".into(),
        Type::Int64 => "i64".into(),
        Type::Float64 => "f64".into(),
        Type::Boolean => "bool".into(),
        Type::String => "text".into(),
        Type::Bytes => "bytes".into(),
        Type::Object { name, .. } | Type::Record { name, .. } | Type::Enum { name, .. } => name.clone(),
        Type::Optional { inner_type } => format!("{}?", name_of(inner_type)?),
        Type::Sequence { inner_type } => format!("[{}]", name_of(inner_type)?),
        Type::Box { inner_type } => name_of(inner_type)?,
        other => bail!("a type that the surface must not have: {other:?}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn param(name: &str, ty: Type, by_ref: bool) -> FnParamMetadata {
        FnParamMetadata { by_ref, ..FnParamMetadata::simple(name, ty) }
    }

    #[test]
    fn a_signature_shows_what_is_borrowed_optional_listed_and_thrown() {
        let error = Type::Enum { module_path: "kit".into(), name: "KitError".into() };
        let output =
            Type::Optional { inner_type: Box::new(Type::Sequence { inner_type: Box::new(Type::String) }) };
        let inputs = [param("code", Type::Bytes, true), param("limit", Type::UInt32, false)];
        let text = signature("f", &inputs, Some(&output), Some(&error)).unwrap();
        assert_eq!(text, "f(code: &bytes, limit: u32) -> [text]? ! KitError");
    }

    #[test]
    fn a_type_that_must_not_cross_has_no_name() {
        assert!(name_of(&Type::Timestamp).is_err());
    }
}
