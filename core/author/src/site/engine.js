// Search without the page: the same rules as core/guide/src/search, over the same data.
function engine(data){
"use strict";
function tokens(text){return (text.toLowerCase().replace(/['\u2018\u2019]/g,"").match(/[\p{L}\p{N}]+/gu)||[]);}
function split(text){return text.trim()?text.trim().split(/\s+/):[];}
function squeeze(word){return word.replace(/(\P{N})\1\1+/gu,"$1$1");}
function unplural(word){
  if(/^..+ies$/.test(word)){return word.slice(0,-3)+"y";}
  return word.length>3&&/[^sui]s$/.test(word)?word.slice(0,-1):word;
}
function cut(word,ending){
  if(!word.endsWith(ending)){return null;}
  var base=word.slice(0,-ending.length);
  if(base.length<3||!/[aeiouy]/.test(base)){return null;}
  return /([^aeiouylsz])\1$/.test(base)?base.slice(0,-1):base;
}
function stem(word){
  var plural=unplural(word),bare=cut(plural,"ing")||cut(plural,"ed")||plural;
  return bare.length>3?bare.replace(/e$/,""):bare;
}
function slips(a,b,most){
  if(Math.abs(a.length-b.length)>most){return most+1;}
  var before=[],above=[],i,j;
  for(j=0;j<=b.length;j++){above[j]=j;}
  for(i=1;i<=a.length;i++){
    var line=[i],least=i;
    for(j=1;j<=b.length;j++){
      line[j]=Math.min(above[j]+1,line[j-1]+1,above[j-1]+(a[i-1]===b[j-1]?0:1));
      if(i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]){line[j]=Math.min(line[j],before[j-2]+1);}
      least=Math.min(least,line[j]);
    }
    if(least>most){return most+1;}
    before=above;above=line;
  }
  return above[b.length];
}
function forgiven(length){return length<4?0:length<7?1:2;}
// Of the words with the fewest slips: those that begin alike first, then those of most pages, then by the alphabet.
function nearest(known,word,pages){
  var most=forgiven(word.length),best=[],least=most+1;
  if(!most){return best;}
  known.forEach(function(other){
    var count=slips(word,other,Math.min(most,least));
    if(count<least){least=count;best=[];}
    if(count===least&&count<=most){best.push(other);}
  });
  return best.sort(function(a,b){
    return (a[0]!==word[0])-(b[0]!==word[0])||(pages?(pages.get(b)||0)-(pages.get(a)||0):0)||(a<b?-1:1);
  }).slice(0,3);
}
var bits=typeof atob==="function"?atob(data.english||""):"";
function hash(text){return more(0x811c9dc5,text);}
function more(value,text){
  for(var i=0;i<text.length;i++){value=Math.imul(value^text.charCodeAt(i),0x01000193);}
  return value>>>0;
}
function isCommon(word){
  if(!bits.length||unescape(encodeURIComponent(word)).length<3){return false;}
  var first=hash(stem(word)),step=((Math.imul(first,0x9e3779b1)^(first>>>15))|1)>>>0;
  for(var mark=0;mark<6;mark++){
    var place=((first+Math.imul(mark,step))>>>0)%(bits.length*8);
    if(!(bits.charCodeAt(place>>3)&(1<<(place&7)))){return false;}
  }
  return true;
}
// ---- help that comes first ----
function plain(word){return word.toLowerCase().normalize("NFD").replace(/[\u0300\u0301\u0302\u0308]/g,"");}
var items=new Map(),words=new Map(),starts=new Map();
function add(word,number){
  var into=word.endsWith("*")?starts:words,key=word.replace(/\*$/,"");
  if(!into.has(key)){into.set(key,[]);}
  var list=into.get(key);
  if(list[list.length-1]!==number){list.push(number);}
}
function item(part){
  if(items.has(part)){return items.get(part);}
  var number=items.size;
  items.set(part,number);
  part.split("|").filter(Boolean).forEach(function(word){
    var set=word[0]==="@"&&data.pins.sets[word.slice(1)];
    split(set||word).forEach(function(one){add(plain(one),number);});
  });
  return number;
}
function patterns(lines){
  return lines.split("\n").map(function(line){
    var out=[],gap=2;
    split(line).forEach(function(part){
      if(part.slice(0,2)===".."){gap=+part.slice(2);}else{out.push([item(part),gap]);gap=2;}
    });
    return out;
  }).filter(function(pattern){return pattern.length;});
}
var calm=patterns(data.pins.calm),rows=data.pins.pin.map(function(pin){return [pin.id,pin.lead,patterns(pin.said)];});
var read=new Map(Object.keys(data.pins.read).map(function(typed){return [plain(typed),split(data.pins.read[typed]).map(plain)];}));
var filler=new Set(split(data.pins.filler).map(plain).filter(function(word){return !words.has(word)||word==="just";}));
var near=Array.from(words.keys()).filter(function(word){return unescape(encodeURIComponent(word)).length>=5;});
function isWord(word){return words.has(word)||filler.has(word)||isCommon(word);}
function isPiece(piece){
  if(piece.length===1){return piece==="i";}
  return words.has(piece)||piece.length>2&&(filler.has(piece)||read.has(piece));
}
function pieces(word){
  if(word.length<6||!/^[\x00-\x7f]+$/.test(word)){return null;}
  var best=[[]];
  for(var end=1;end<=word.length;end++){
    var fewest=null;
    for(var start=0;start<end;start++){
      var before=best[start];
      if(before&&before.length<5&&(!fewest||before.length+1<fewest.length)&&isPiece(word.slice(start,end))){
        fewest=before.concat([word.slice(start,end)]);
      }
    }
    best.push(fewest);
  }
  return best[word.length]&&[].concat.apply([],best[word.length].map(readWord));
}
function readWord(word){
  if(read.has(word)){return read.get(word);}
  if(isWord(word)){return [word];}
  var single=word.replace(/(.)\1+/gu,"$1");
  if(single!==word&&(words.has(single)||read.has(single))){return read.get(single)||[single];}
  var close=nearest(near,word);
  return close.length?[close[0]]:pieces(word)||[word];
}
function readAll(typed){
  var all=typed.map(plain),out=[];
  for(var at=0;at<all.length;at++){
    var joined=at+1<all.length&&all[at+1].length>1?all[at]+all[at+1]:"";
    if(joined.length>=6&&words.has(joined)){out.push(joined);at++;}else{out=out.concat(readWord(all[at]));}
  }
  return out.filter(function(word){return !filler.has(word);});
}
function placesOf(said){
  var of=new Map();
  said.forEach(function(word,place){
    function put(number){
      if(!of.has(number)){of.set(number,[]);}
      var list=of.get(number);
      if(list[list.length-1]!==place){list.push(place);}
    }
    (words.get(word)||[]).forEach(put);
    for(var end=1;end<=word.length;end++){(starts.get(word.slice(0,end))||[]).forEach(put);}
  });
  return of;
}
function every(pattern,of){
  function follows(next,found){
    if(next===pattern.length){return true;}
    var last=found[found.length-1];
    return (of.get(pattern[next][0])||[]).some(function(place){
      if(place<=last||place>last+1+pattern[next][1]){return false;}
      found.push(place);
      if(follows(next+1,found)){return true;}
      found.pop();
      return false;
    });
  }
  return (of.get(pattern[0][0])||[]).map(function(start){
    var found=[start];
    return follows(1,found)?found:null;
  }).filter(Boolean);
}
// The number of each letter that weights are written with.
var numbers=new Map(),count=0;
for(var code=33;code<256;code++){
  var letter=String.fromCharCode(code);
  if((code<127||code>160)&&"\"&'<>\\".indexOf(letter)<0){numbers.set(letter,count++);}
}
var asked=learnt(data,{split:split,plain:plain,stem:stem,hash:hash,more:more,numbers:numbers});
var KINDS=["cope","danger"];
function pinned(query){
  var typed=tokens(Array.from(query).slice(0,600).join("")).map(squeeze),said=readAll(typed),of=placesOf(said),gone=new Set();
  // How most sentences begin.
  if(typed.length===1&&stop.has(typed[0])){return [];}
  calm.forEach(function(pattern){every(pattern,of).forEach(function(found){found.forEach(function(place){gone.add(place);});});});
  of.forEach(function(list,number){of.set(number,list.filter(function(place){return !gone.has(place);}));});
  var hit=rows.map(function(row){return row[2].some(function(pattern){return every(pattern,of).length>0;});}),out=[];
  var found=KINDS.map(function(kind){return rows.some(function(row,place){return row[0]===kind&&hit[place];});});
  var wanted=asked(typed,said,found);
  rows.forEach(function(row,place){
    var kind=KINDS.indexOf(row[0]),last=!rows.slice(place+1).some(function(other){return other[0]===row[0];});
    if(wanted[kind]&&(hit[place]||(last&&!found[kind]))){
      row[1].forEach(function(page){if(!out.some(function(one){return one.page===page;})){out.push({pin:row[0],page:page});}});
    }
  });
  return out;
}
// ---- what the words mean ----
var stop=new Set(split(data.stop||"")),names=new Set(split(data.names||"")),groups=new Map(),phrases=[];
function put(word,name){if(!groups.has(word)){groups.set(word,[]);}groups.get(word).push(name);}
(data.same||[]).forEach(function(same){same.forEach(function(word){tokens(word).forEach(function(one){put(one,"="+same[0]);});});});
(data.means||[]).forEach(function(said){
  said.forEach(function(phrase){
    var all=tokens(phrase);
    if(all.length===1){put(all[0],"~"+said[0]);}else{phrases.push([all,"~"+said[0]]);}
  });
});
var list=Array.from(names).filter(function(word){return word.length>1;});
function halves(word){
  for(var at=3;at+3<=word.length;at++){
    if(names.has(word.slice(0,at))&&names.has(word.slice(at))){return [word.slice(0,at),word.slice(at)];}
  }
  return null;
}
function likely(word){
  if(names.has(word)||stop.has(word)||isCommon(word)||/[0-9]/.test(word)){return [word];}
  var close=nearest(list,word);
  return close.length?[close[0]]:halves(word)||[word];
}
function says(phrase,said){
  function alike(word,other){
    if(word===other){return true;}
    var most=other.length<5?0:forgiven(other.length);
    return most>0&&!isCommon(word)&&slips(word,other,most)<=most;
  }
  return said.some(function(word,start){
    if(!alike(word,phrase[0])){return false;}
    var place=start;
    return phrase.slice(1).every(function(next){
      var found=[place+1,place+2].find(function(at){return at<said.length&&alike(said[at],next);});
      place=found;
      return found!==undefined;
    });
  });
}
function shown(key){return key.length>2&&/^[0-9]+$/.test(key)&&["101","111","112","159","999","55"].indexOf(key)<0?"0":key;}
function signs(query,reader){
  var typed=tokens(Array.from(query).slice(0,600).join("")).map(squeeze),all=[].concat.apply([],typed.map(likely)),out=new Set();
  var keys=all.map(function(word){return shown(stem(word));}),tell=keys.filter(function(key,at){return !stop.has(all[at]);});
  keys.forEach(function(key,at){out.add(key);if(at){out.add(keys[at-1]+" "+key);}});
  tell.forEach(function(key,at){if(at){out.add(tell[at-1]+"_"+key);}});
  all.forEach(function(word){
    (groups.get(word)||[]).forEach(function(name){out.add(name);});
    var letters=Array.from("^"+word+"$");
    for(var at=0;letters.length>=7&&at+4<=letters.length;at++){out.add("#"+letters.slice(at,at+4).join(""));}
  });
  phrases.forEach(function(pair){if(says(pair[0],typed)){out.add(pair[1]);}});
  if(/[\u00a3$\u20ac] *[0-9]|[0-9] *(quid|grand|pound|euro|dollar|k(?!\p{L}))/iu.test(query)){out.add("\u00a3");}
  out.add("@"+reader);
  return out;
}
// What the signs say for each topic; null if no word of the query is known.
function weigh(query){
  if(!data.model){return null;}
  var sums=data.model.topics.map(function(){return 0;}),known=false;
  signs(query,data.reader).forEach(function(sign){
    if(!Object.prototype.hasOwnProperty.call(data.model.signs,sign)){return;}
    known=known||sign[0]!=="@";
    var text=data.model.signs[sign];
    for(var at=0;at+1<text.length;at+=2){sums[numbers.get(text[at])]+=numbers.get(text[at+1])-43;}
  });
  return known?new Map(data.model.topics.map(function(topic,at){return [topic,sums[at]/16];})):null;
}
// Services that are named, by a name or a number.
function named(query){
  var typed=tokens(Array.from(query).slice(0,600).join("")).map(squeeze),runs=new Set();
  typed.forEach(function(word,from){
    var run="";
    for(var at=from;at<typed.length&&/^[0-9]+$/.test(typed[at]);at++){run+=typed[at];if(run.length>2){runs.add(run);}}
  });
  function is(word,name){
    var most=isCommon(word)||name.length<=4?0:forgiven(name.length);
    return word===name||(most>0&&slips(word,name,most)<=most);
  }
  return (data.named||[]).filter(function(one){
    return one[2].some(function(number){return runs.has(number);})||one[1].some(function(name){
      var all=tokens(name);
      return all.length>0&&typed.some(function(word,from){
        return all.every(function(part,at){return from+at<typed.length&&is(typed[from+at],part);});
      });
    });
  }).map(function(one){return one[0];});
}
return {pinned:pinned,weigh:weigh,named:named};
}
