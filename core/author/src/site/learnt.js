// Which kinds of help the words of a query ask for, as core/guide/src/search/pins/learnt.rs has it.
function learnt(data,use){
"use strict";
var split=use.split,plain=use.plain,stem=use.stem,hash=use.hash,more=use.more;
var weights=data.learnt?new Map():null,least=[0,0],setsOf=new Map();
if(weights){
  var columns=data.learnt.signs,sign=0;
  least=data.learnt.least;
  for(var at=0;at<columns[0].length;at++){
    var row=columns.map(function(text){return use.numbers.get(text[at]);});
    sign+=row[0]*88+row[1];
    weights.set(sign,row.slice(2).map(function(number){return number%2?(number+1)/2:-number/2;}));
  }
}
// In the order of the names, as everywhere.
Object.keys(data.pins.sets).forEach(function(name){
  split(data.pins.sets[name]).forEach(function(word){
    if(word.endsWith("*")){return;}
    var key=plain(word);
    if(!setsOf.has(key)){setsOf.set(key,[]);}
    setsOf.get(key).push(more(hash("@"),name));
  });
});
function short(value){return (value^value>>>24)&0xffffff;}
function join(one,other){return Math.imul(one^(other<<7|other>>>25),0x01000193)>>>0;}
function signsOf(typed,said){
  var out=new Set([short(hash("!"))]),stems=said.map(stem);
  if(typed.length>4){out.add(short(hash("!long")));}
  function put(value){out.add(short(value));}
  said.forEach(function(word,place){
    var own=hash(stems[place]),sets=setsOf.get(word)||[];
    [own].concat(sets).forEach(put);
    for(var far=1;far<4&&place+far<said.length;far++){
      var other=stems[place+far],others=setsOf.get(said[place+far])||[];
      if(far===1){put(more(more(own," "),other));}
      put(more(more(own,"_"),other));
      if(far<3){
        sets.forEach(function(set){put(more(more(set,"_"),other));});
        [own].concat(sets).forEach(function(one){others.forEach(function(set){put(join(one,set));});});
      }
    }
  });
  typed.forEach(function(word){
    var letters=Array.from("^"+plain(word)+"$");
    for(var at=0;at+4<=letters.length;at++){put(more(hash("#"),letters.slice(at,at+4).join("")));}
  });
  return out;
}
return function(typed,said,found){
  if(!weights){return found;}
  var sums=[0,0],all=signsOf(typed,said);
  ["!cope","!danger"].forEach(function(name,kind){if(found[kind]){all.add(short(hash(name)));}});
  all.forEach(function(sign){
    var both=weights.get(sign);
    if(both){sums[0]+=both[0];sums[1]+=both[1];}
  });
  return sums.map(function(sum,kind){return sum>=least[kind];});
};
}
